import type { Auditor } from './auditor.ts'
import { plainWords } from './plain-words.ts'
import { resolveDuplicates } from './resolve-duplicates.ts'

/** Two auditors who seem to be one person, and why. */
export interface DuplicateAuditors {
  /** The one who was there first, by id, so that everybody proposes the same. */
  one: Auditor
  other: Auditor
  because: 'same-name' | 'part-of-name'
}

/**
 * The pairs of auditors whose names say that they may be one person, such as the same name in two browsers. Only a proposal:
 * two people may well share a name. None of those who are taken for one already.
 */
export function proposeDuplicateAuditors(auditors: readonly Auditor[]): DuplicateAuditors[] {
  const people = resolveDuplicates(auditors)
  const byId = auditors.filter(({ id }) => people.get(id) === id).toSorted((a, b) => a.id < b.id ? -1 : 1)
  return byId.flatMap((one, place) => byId.slice(place + 1).flatMap((other): DuplicateAuditors[] => {
    const because = likeness(nameWords(one.name), nameWords(other.name))
    return because ? [{ one, other, because }] : []
  }))
}

function likeness(one: string[], other: string[]): DuplicateAuditors['because'] | null {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one]
  if (shorter.length === 0 || !shorter.every(word => longer.includes(word)))
    return null
  return shorter.length === longer.length ? 'same-name' : 'part-of-name'
}

/** The words of a name, also in whatever order. */
function nameWords(name: string): string[] {
  return [...new Set(plainWords(name))].sort()
}
