import type { Conflict } from './conflict.ts'
import type { MergeOutcome, PairsByOutcome, RecordPair } from './record-pairs.ts'

/** How many there are of each outcome; a record has one. */
export function countOutcomes(pairs: PairsByOutcome, conflicts: Conflict[]): Record<MergeOutcome, number> {
  const { added, updated, same, localIsNewer, deletedLocally, deletions, sayings } = pairs
  const kept = conflicts.filter(({ wins }) => wins === 'local')
  const taken = conflicts.filter(({ wins }) => wins === 'incoming')
  const edits = taken.filter(({ incoming }) => incoming !== null).length
  const keptRecords = new Set(kept.flatMap(({ local }) => local ? [local.id] : []))
  const told = new Set(sayings.map(({ record }) => record.id).filter(id => !keptRecords.has(id)))
  const untold = (pairs: RecordPair[]) => pairs.filter(({ record }) => !told.has(record.id)).length
  return {
    added: added.length,
    updated: updated.length - edits + told.size,
    same: untold(same),
    localIsNewer: untold(localIsNewer) - keptRecords.size,
    deletedLocally: deletedLocally.length - (kept.length - keptRecords.size),
    conflictKeptLocal: kept.length,
    conflictTookIncoming: taken.length,
    deleted: deletions.filter(({ local }) => local?.record).length - (taken.length - edits),
  }
}
