import type { Conflict } from './conflict.ts'
import type { MergeOutcome, PairsByOutcome } from './record-pairs.ts'

/** How many there are of each outcome; a record has one. */
export function countOutcomes(pairs: PairsByOutcome, conflicts: Conflict[]): Record<MergeOutcome, number> {
  const { added, updated, same, localIsNewer, deletedLocally, deletions } = pairs
  const kept = conflicts.filter(({ wins }) => wins === 'local')
  const taken = conflicts.filter(({ wins }) => wins === 'incoming')
  const edits = taken.filter(({ incoming }) => incoming !== null).length
  const keptRecords = kept.filter(({ local }) => local !== null).length
  return {
    added: added.length,
    updated: updated.length - edits,
    same: same.length,
    localIsNewer: localIsNewer.length - keptRecords,
    deletedLocally: deletedLocally.length - (kept.length - keptRecords),
    conflictKeptLocal: kept.length,
    conflictTookIncoming: taken.length,
    deleted: deletions.filter(({ local }) => local?.record).length - (taken.length - edits),
  }
}
