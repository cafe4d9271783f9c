import type { State } from '../../journey/version.ts'
import type { Conflict } from './conflict.ts'
import type { Fate, Fates, Meeting } from './fates.ts'

/**
 * Those that were changed here and in the file since the two last agreed. Where the file's own deletion buries what it has of
 * a record that is still here, that deletion alone meets it.
 */
export function conflictsOf({ updated, newerHere, deletedHere, buried }: Fates): Conflict[] {
  const [coming, staying] = [updated, [...newerHere, ...deletedHere.filter(({ mine }) => mine?.tombstone)]].map(meetings => meetings.filter(({ record, mine }) => mine && areApart({ record }, mine)))
  const deletions = buried.filter(({ tombstone, mine }) => mine?.record && areApart({ tombstone }, mine))
  return [
    ...coming!.map((meeting): Conflict => ({ ...sidesOf(meeting), wins: 'there' })),
    ...deletions.map(({ tombstone: { type }, mine }): Conflict => ({ type, record: null, here: mine!.record!, wins: 'there' })),
    ...staying!.map((meeting): Conflict => ({ ...sidesOf(meeting), wins: 'here' })),
  ]
}

function sidesOf({ type, record, mine }: Meeting): Omit<Conflict, 'wins'> {
  return { type, record, here: mine?.record ?? null }
}

/** Whoever changes a record raises its revision by one: two of one number, or an edit as high as a deletion, were made apart. */
function areApart(theirs: State, mine: State): boolean {
  const [one, other] = [theirs.record ?? theirs.tombstone, mine.record ?? mine.tombstone]
  if ((one.restored ?? 0) !== (other.restored ?? 0))
    return false
  if (theirs.record && mine.tombstone)
    return one.revision >= other.revision
  if (theirs.tombstone)
    return other.revision >= one.revision
  // Nobody changed a first version: two browsers that began the same audit each spell its title their way.
  return one.revision === other.revision && one.revision > 1
}

/** How many there are of each fate; a record has one. */
export function countFates({ added, updated, same, newerHere, deletedHere, buried }: Fates, conflicts: Conflict[]): Record<Fate, number> {
  const count = (wins: Conflict['wins'], ofWhat: (conflict: Conflict) => boolean) => conflicts.filter(conflict => conflict.wins === wins && ofWhat(conflict)).length
  const [edits, deletions] = [count('there', ({ record }) => record !== null), count('there', ({ record }) => record === null)]
  return {
    added: added.length,
    updated: updated.length - edits,
    same: same.length,
    newerHere: newerHere.length - count('here', ({ here }) => here !== null),
    deletedHere: deletedHere.length - count('here', ({ here }) => here === null),
    conflictHere: count('here', () => true),
    conflictThere: edits + deletions,
    deleted: buried.filter(({ mine }) => mine?.record).length - deletions,
  }
}
