import type { Auditor } from './auditor.ts'
import type { Id } from './identifier.ts'

/** Two auditors who seem to be one person, and why. */
export interface SameAuditors {
  /** The one who was there first, by id, so that everybody proposes the same. */
  one: Auditor
  other: Auditor
  because: 'same-name' | 'part-of-name'
}

/** Who each auditor is taken for, by id: themselves, or the person that somebody said they are. Circles lead to themselves. */
export function personOf(auditors: readonly Auditor[]): Map<Id, Id> {
  const named = new Map(auditors.map(auditor => [auditor.id, auditor.sameAs]))
  return new Map(auditors.map(({ id }) => [id, endOf(id, named)]))
}

/**
 * The pairs of auditors whose names say that they may be one person, such as the same name in two browsers. Only a proposal:
 * two people may well share a name. None of those who are taken for one already.
 */
export function proposeSameAuditors(auditors: readonly Auditor[]): SameAuditors[] {
  const people = personOf(auditors)
  const inOrder = auditors.filter(({ id }) => people.get(id) === id).toSorted((a, b) => a.id < b.id ? -1 : 1)
  return inOrder.flatMap((one, place) => inOrder.slice(place + 1).flatMap((other): SameAuditors[] => {
    const because = likeness(wordsOf(one.name), wordsOf(other.name))
    return because ? [{ one, other, because }] : []
  }))
}

function endOf(start: Id, named: Map<Id, Id | null>): Id {
  const seen = new Set<Id>()
  for (let id = start; !seen.has(id);) {
    seen.add(id)
    const next = named.get(id)
    if (!next || !named.has(next))
      return id
    id = next
  }
  return start
}

function likeness(one: string[], other: string[]): SameAuditors['because'] | null {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one]
  if (shorter.length === 0 || !shorter.every(word => longer.includes(word)))
    return null
  return shorter.length === longer.length ? 'same-name' : 'part-of-name'
}

/** The words of a name, whatever its case, width, accents and order. */
function wordsOf(name: string): string[] {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return [...new Set(plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean))].sort()
}
