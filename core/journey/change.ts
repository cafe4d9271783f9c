import type { Id } from './identifier.ts'
import type { AnyRecord } from './record.ts'
import type { RecordType } from './records.ts'
import type { Timestamp } from './timestamp.ts'
import type { Tombstone } from './tombstone.ts'

/** What was done, in the journal's own words. */
export type Action = 'audit-started' | 'observation-saved' | 'observation-edited' | 'observation-deleted' | 'audit-removed' | 'touchpoint-added' | 'auditor-named' | 'auditors-joined' | 'touchpoints-joined' | 'touchpoints-separated' | 'file-imported' | 'undone' | 'point-set' | 'safety-set' | 'gone-back' | 'history-thinned'

/** One thing somebody did: its changes are looked at, and taken back, together. */
export interface Entry {
  id: Id
  action: Action
  /** The auditor who did it; null where nobody is named yet. */
  by: Id | null
  at: Timestamp
  /** Which one it is of all entries, from 1: clocks may be set back, and decide nothing. */
  place: number
  /** What it is about, in somebody's words: a file's name, a point's label. */
  about?: string
  /** The entry that this one took back; null for all others. */
  undoes: Id | null
}

/** One record's change: null before is a creation, null after a deletion. */
export interface Change {
  id: Id
  entryId: Id
  type: RecordType
  recordId: Id
  before: AnyRecord | null
  after: AnyRecord | null
  /** A version from elsewhere that lost against what is here, which stayed as it was: kept, and nothing to take back. */
  lost?: AnyRecord
  /** The deletion that this version, which came in a file, took the place of. */
  buried?: Tombstone
}
