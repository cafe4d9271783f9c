import type { TypedRecord } from '../../database/journal/entry.ts'
import type { Id } from '../../journey/identifier.ts'
import type { RecordType } from '../../journey/records.ts'
import type { Tombstone } from '../../journey/tombstone.ts'
import type { State } from '../../journey/version.ts'
import type { Problem } from '../problem.ts'

/**
 * What becomes of a file's record: it is new here, replaces an older version, is the same already, is older than the
 * local one or was deleted here. Where both sides changed it since they last agreed, one of the two versions stays:
 * the local one or the incoming one. And what the file deletes.
 */
export type MergeOutcome
  = | 'added'
    | 'updated'
    | 'same'
    | 'localIsNewer'
    | 'deletedLocally'
    | 'conflictKeptLocal'
    | 'conflictTookIncoming'
    | 'deleted'

/** A record of the file, and what the store has of it. */
export interface RecordPair extends TypedRecord {
  local: State | undefined
}

/** A deletion of the file, and what the store has of the record. */
interface DeletionPair {
  tombstone: Tombstone
  local: State | undefined
}

/** What a file says against what is known, and why that is set aside. */
export interface RefusedPair {
  type: RecordType | 'tombstone'
  id: Id
  complaint: Pick<Problem, 'reason' | 'detail'>
}

/** A file's records and deletions beside what the store has of them, by what becomes of them. */
export interface PairsByOutcome {
  added: RecordPair[]
  updated: RecordPair[]
  same: RecordPair[]
  localIsNewer: RecordPair[]
  deletedLocally: RecordPair[]
  deletions: DeletionPair[]
  /**
   * The local versions of those that are the same or newer here, where the file's version has the later word on which
   * other record it is.
   */
  sayings: RecordPair[]
  refused: RefusedPair[]
}

/** Empty lists for all outcomes. */
export function noPairs(): PairsByOutcome {
  return {
    added: [],
    updated: [],
    same: [],
    localIsNewer: [],
    deletedLocally: [],
    deletions: [],
    sayings: [],
    refused: [],
  }
}
