import type { ObservationRow } from './observation-row.ts'
import { readableAddress } from './readable-address.ts'
import { plainWords } from './same-name.ts'

/**
 * Finds observations by what is typed: those that have every word of it, or a part of one, in their note, tags, page,
 * touchpoint, stage or auditor's name, however it is spelt. Nothing typed finds all.
 */
export function createSearch(rows: readonly ObservationRow[]): (typed: string) => readonly ObservationRow[] {
  let texts: string[] | undefined
  return (typed) => {
    const words = plainWords(typed)
    if (words.length === 0)
      return rows
    texts ??= rows.map(searchedText)
    const isFound = (text: string) => words.every(word => text.includes(word))
    return rows.filter((_, index) => isFound(texts![index]!))
  }
}

function searchedText({ observation, touchpoint, stage, auditor }: ObservationRow): string {
  const { note, tags, page } = observation
  const names = [touchpoint, stage].flatMap(({ name }) => Object.values(name))
  const address = page && readableAddress(page.address)
  return plainWords([note, ...tags, address, page?.title, ...names, auditor?.name].join(' ')).join(' ')
}
