import type { TypedRecord } from '../../database/journal/entry.ts'
import type { Id } from '../../journey/identifier.ts'
import type { AnyRecord } from '../../journey/record.ts'
import type { RecordType } from '../../journey/records.ts'
import type { State } from '../../journey/version.ts'
import type { PairsByOutcome, RecordPair } from './record-pairs.ts'
import { isSameJson } from '../../journey/version.ts'

/** A record that was changed here and in the file since the two last agreed. */
export interface Conflict {
  type: RecordType
  /** The file's version; null where the file deletes it. */
  incoming: AnyRecord | null
  /** The version here; null where it was deleted here. */
  local: AnyRecord | null
  /** Whose version stays. */
  wins: 'local' | 'incoming'
}

/** The id of the record in conflict. */
export function idIn({ incoming, local }: Conflict): Id {
  return (incoming ?? local)!.id
}

/** Both versions of what is in conflict, as far as they are no deletions. */
export function versionsIn({ type, incoming, local }: Conflict): TypedRecord[] {
  return [local, incoming].filter(record => record !== null).map(record => ({ type, record }))
}

/** The version that did not win: never a deletion, since those win against any edit. */
export function losingVersionIn({ incoming, local, wins }: Conflict): AnyRecord {
  return (wins === 'local' ? incoming : local)!
}

/**
 * Those that were changed here and in the file since the two last agreed. Where the file's own deletion takes what it
 * has of a record that is still here, that deletion alone counts.
 */
export function conflictsIn({ updated, localIsNewer, deletedLocally, deletions }: PairsByOutcome): Conflict[] {
  const keptLocally = [...localIsNewer, ...deletedLocally.filter(({ local }) => local?.tombstone)]
  const deleting = deletions.filter(({ tombstone, local }) => local?.record && areApart({ tombstone }, local))
  return [
    ...updated.filter(isApart).map(pair => conflictOf(pair, 'incoming')),
    ...deleting.map(({ tombstone: { type }, local }): Conflict =>
      ({ type, incoming: null, local: local!.record!, wins: 'incoming' })),
    ...keptLocally.filter(isApart).map(pair => conflictOf(pair, 'local')),
  ]
}

function conflictOf({ type, record, local }: RecordPair, wins: Conflict['wins']): Conflict {
  return { type, incoming: record, local: local?.record ?? null, wins }
}

function isApart({ type, record, local }: RecordPair): boolean {
  return local !== undefined && areApart({ record }, local) && !(type === 'source' && isOnlyLost(record, local))
}

/** A source whose answers were lost on the way is no other version of it. */
function isOnlyLost(incoming: AnyRecord, { record }: State): boolean {
  const without = (source: AnyRecord) => ({ ...source, answers: null })
  return record !== undefined
    && (incoming.answers === null || record.answers === null)
    && isSameJson(without(incoming), without(record))
}

/**
 * Whoever changes a record raises its revision by one: two of one number, or an edit as high as a deletion, were made
 * apart.
 */
function areApart(incoming: State, local: State): boolean {
  const [one, other] = [incoming.record ?? incoming.tombstone, local.record ?? local.tombstone]
  if ((one.restored ?? 0) !== (other.restored ?? 0))
    return false
  if (incoming.record && local.tombstone)
    return one.revision >= other.revision
  if (incoming.tombstone)
    return other.revision >= one.revision
  // Nobody changed a first version: two browsers that began the same audit each spell its title their way.
  return one.revision === other.revision && one.revision > 1
}
