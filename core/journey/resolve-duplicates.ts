import type { Id } from './identifier.ts'

/** A record of which somebody may have said that it is another one. */
interface Named {
  id: Id
  sameAs?: Id | null | undefined
}

/**
 * The record that each one resolves to, by id: itself, or the one that somebody said it is, over however many steps.
 * One that is not among the records is nobody; a record that leads into a circle resolves to itself.
 */
export function resolveDuplicates(records: readonly Named[]): Map<Id, Id> {
  const named = new Map(records.map(({ id, sameAs }) => [id, sameAs]))
  const nextOf = (id: Id): Id => {
    const next = named.get(id)
    return next && named.has(next) ? next : id
  }
  const ends = new Map<Id, Id | null>()
  records.forEach(({ id }) => noteEnd(id, nextOf, ends))
  return new Map(records.map(({ id }) => [id, ends.get(id) ?? id]))
}

/** Notes where a path ends for all that lie on it, so that no path is followed twice; null for a circle. */
function noteEnd(start: Id, nextOf: (id: Id) => Id, ends: Map<Id, Id | null>): void {
  const path = new Set<Id>()
  let id = start
  for (; !path.has(id) && !ends.has(id); id = nextOf(id))
    path.add(id)
  const end = ends.has(id) ? ends.get(id)! : nextOf(id) === id ? id : null
  path.forEach(passed => ends.set(passed, end))
}
