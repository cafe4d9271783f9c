import type { Id } from './identifier.ts'

/** A record of which somebody may have said that it is another one. */
interface Named {
  id: Id
  sameAs?: Id | null | undefined
}

/**
 * What each record is taken for, by id: itself, or the one that somebody said it is, over however many steps. One that is not
 * among the records is nobody; who leads into a circle is themselves.
 */
export function resolveDuplicates(records: readonly Named[]): Map<Id, Id> {
  const named = new Map(records.map(({ id, sameAs }) => [id, sameAs]))
  const nextOf = (id: Id): Id => {
    const next = named.get(id)
    return next && named.has(next) ? next : id
  }
  const ends = new Map<Id, Id | null>()
  records.forEach(({ id }) => follow(id, nextOf, ends))
  return new Map(records.map(({ id }) => [id, ends.get(id) ?? id]))
}

/** Notes where a way ends for all that lie on it, so that no way is gone twice; null for a circle. */
function follow(start: Id, nextOf: (id: Id) => Id, ends: Map<Id, Id | null>): void {
  const way = new Set<Id>()
  let id = start
  for (; !way.has(id) && !ends.has(id); id = nextOf(id))
    way.add(id)
  const end = ends.has(id) ? ends.get(id)! : nextOf(id) === id ? id : null
  way.forEach(passed => ends.set(passed, end))
}
