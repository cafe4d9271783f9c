import type { Auditor } from './auditor.ts'
import { compareTexts } from './compare-texts.ts'
import { resolveDuplicates } from './resolve-duplicates.ts'
import { plainWords } from './same-name.ts'

/** Two auditors who seem to be one person, and why. */
export interface DuplicateAuditors {
  /** The one who was there first, by id, so that everybody proposes the same. */
  one: Auditor
  other: Auditor
  because: 'same-name' | 'part-of-name'
}

/**
 * The pairs of auditors whose names say that they may be one person, such as the same name in two browsers. Only a
 * proposal: two people may well share a name. None of those who are resolved to one person already.
 */
export function proposeDuplicateAuditors(auditors: readonly Auditor[]): DuplicateAuditors[] {
  const resolved = resolveDuplicates(auditors)
  const people = auditors.filter(({ id }) => resolved.get(id) === id).toSorted((a, b) => compareTexts(a.id, b.id))
  return people.flatMap((one, index) => people.slice(index + 1).flatMap((other): DuplicateAuditors[] => {
    const because = compareNames(nameWords(one.name), nameWords(other.name))
    return because ? [{ one, other, because }] : []
  }))
}

/** What the words of two names have in common; null where that says nothing. */
function compareNames(one: string[], other: string[]): DuplicateAuditors['because'] | null {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one]
  if (shorter.length === 0 || !shorter.every(word => longer.includes(word)))
    return null
  return shorter.length === longer.length ? 'same-name' : 'part-of-name'
}

/** The words of a name in one order, whatever order they stand in. */
function nameWords(name: string): string[] {
  return [...new Set(plainWords(name))].sort()
}
