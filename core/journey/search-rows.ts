import type { ObservationRow } from './observation-row.ts'
import { readableAddress } from './readable-address.ts'
import { plainWords } from './same-name.ts'

/** A search through a list. */
export interface RowSearch {
  /**
   * Those that have every word of what is typed, or a part of one, in their note, tags, page, touchpoint, stage or
   * auditor's name, however it is spelt; all where nothing is typed.
   */
  find: (typed: string) => readonly ObservationRow[]
  /**
   * Reads on in what is searched, ahead of the first letter.
   * @param hasTime whether there is time for one more
   * @returns whether all of it is read
   */
  prepare: (hasTime: () => boolean) => boolean
}

/** Finds observations by what is typed. */
export function createSearch(rows: readonly ObservationRow[]): RowSearch {
  const texts: string[] = []
  const textOf = (index: number) => texts[index] ??= searchedText(rows[index]!)
  return {
    find(typed) {
      const words = plainWords(typed)
      const isFound = (text: string) => words.every(word => text.includes(word))
      return words.length === 0 ? rows : rows.filter((_, index) => isFound(textOf(index)))
    },
    prepare(hasTime) {
      while (texts.length < rows.length && hasTime())
        textOf(texts.length)
      return texts.length >= rows.length
    },
  }
}

function searchedText({ observation, touchpoint, stage, auditor }: ObservationRow): string {
  const { note, tags, page } = observation
  const names = [touchpoint, stage].flatMap(({ name }) => Object.values(name))
  const address = page && readableAddress(page.address)
  return plainWords([note, ...tags, address, page?.title, ...names, auditor?.name].join(' ')).join(' ')
}
