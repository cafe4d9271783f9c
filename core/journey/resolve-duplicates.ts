import type { Id } from './identifier.ts'
import { compareTexts } from './compare-texts.ts'
import { isFromName } from './identifier.ts'

/** A record of which somebody may have said that it is another one. */
interface Named {
  id: Id
  sameAs?: Id | null | undefined
}

/**
 * The record that each one resolves to, by id: itself, or the one that somebody said it is, over however many steps.
 * One that is not among the records is nobody. A circle, which comes of two browsers that joined the same records in
 * opposite directions, is one record: the first of them by `comparePrecedence`.
 */
export function resolveDuplicates(records: readonly Named[]): Map<Id, Id> {
  const named = new Map(records.map(({ id, sameAs }) => [id, sameAs]))
  const nextOf = (id: Id): Id => {
    const next = named.get(id)
    return next && named.has(next) ? next : id
  }
  const ends = new Map<Id, Id>()
  records.forEach(({ id }) => noteEnd(id, nextOf, ends))
  return new Map(records.map(({ id }) => [id, ends.get(id)!]))
}

/**
 * The order in which everybody proposes which of two stays: what a journey began with before what was added to it,
 * since that has its name in all languages and its position in the stage. Ids never change, so nor does this order.
 */
export function comparePrecedence(a: Id, b: Id): number {
  return Number(isFromName(b)) - Number(isFromName(a)) || compareTexts(a, b)
}

/** Notes where a path ends for all that lie on it, so that no path is followed twice. */
function noteEnd(start: Id, nextOf: (id: Id) => Id, ends: Map<Id, Id>): void {
  const path = new Set<Id>()
  let id = start
  for (; !path.has(id) && !ends.has(id); id = nextOf(id))
    path.add(id)
  const end = ends.get(id) ?? firstInCircle(id, nextOf)
  path.forEach(passed => ends.set(passed, end))
}

/** @param start lies in the circle; one that leads nowhere is a circle of its own */
function firstInCircle(start: Id, nextOf: (id: Id) => Id): Id {
  let first = start
  for (let id = nextOf(start); id !== start; id = nextOf(id))
    first = comparePrecedence(id, first) < 0 ? id : first
  return first
}
