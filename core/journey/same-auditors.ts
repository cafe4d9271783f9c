import type { Auditor } from './auditor.ts'
import { plainWords } from './plain-words.ts'
import { takenFor } from './same-as.ts'

/** Two auditors who seem to be one person, and why. */
export interface SameAuditors {
  /** The one who was there first, by id, so that everybody proposes the same. */
  one: Auditor
  other: Auditor
  because: 'same-name' | 'part-of-name'
}

/**
 * The pairs of auditors whose names say that they may be one person, such as the same name in two browsers. Only a proposal:
 * two people may well share a name. None of those who are taken for one already.
 */
export function proposeSameAuditors(auditors: readonly Auditor[]): SameAuditors[] {
  const people = takenFor(auditors)
  const inOrder = auditors.filter(({ id }) => people.get(id) === id).toSorted((a, b) => a.id < b.id ? -1 : 1)
  return inOrder.flatMap((one, place) => inOrder.slice(place + 1).flatMap((other): SameAuditors[] => {
    const because = likeness(wordsOf(one.name), wordsOf(other.name))
    return because ? [{ one, other, because }] : []
  }))
}

function likeness(one: string[], other: string[]): SameAuditors['because'] | null {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one]
  if (shorter.length === 0 || !shorter.every(word => longer.includes(word)))
    return null
  return shorter.length === longer.length ? 'same-name' : 'part-of-name'
}

/** The words of a name, also in whatever order. */
function wordsOf(name: string): string[] {
  return [...new Set(plainWords(name))].sort()
}
