import type { Id } from '../../journey/identifier.ts'
import type { AnyRecord } from '../../journey/record.ts'
import type { RecordType } from '../../journey/records.ts'
import type { Timestamp } from '../../journey/timestamp.ts'
import type { Tombstone } from '../../journey/tombstone.ts'
import type { ChangeSummary } from './change-summary.ts'

/** What was done, in the journal's own words. */
type Action
  = | 'audit-started'
    | 'audit-renamed'
    | 'audits-joined'
    | 'audits-separated'
    | 'audit-removed'
    | 'observation-saved'
    | 'observation-edited'
    | 'observation-deleted'
    | 'observations-left-out'
    | 'observations-taken-back-in'
    | 'observations-moved'
    | 'observations-tagged'
    | 'tags-merged'
    | 'picture-redacted'
    | 'stage-added'
    | 'stage-renamed'
    | 'stage-moved'
    | 'stage-phase-set'
    | 'stage-deleted'
    | 'touchpoint-added'
    | 'touchpoint-renamed'
    | 'touchpoint-moved'
    | 'touchpoint-channel-set'
    | 'touchpoint-reach-set'
    | 'touchpoint-address-set'
    | 'touchpoint-deleted'
    | 'touchpoints-joined'
    | 'touchpoints-separated'
    | 'criteria-added'
    | 'criteria-ordered'
    | 'criterion-taken-out'
    | 'criterion-corrected'
    | 'criterion-replaced'
    | 'persona-added'
    | 'persona-edited'
    | 'persona-taken-out'
    | 'guidance-set'
    | 'vision-set'
    | 'auditor-named'
    | 'auditors-joined'
    | 'verbatim-kept'
    | 'verbatim-deleted'
    | 'view-added'
    | 'view-renamed'
    | 'view-changed'
    | 'view-deleted'
    | 'views-ordered'
    | 'beliefs-added'
    | 'belief-deleted'
    | 'belief-question-set'
    | 'theme-added'
    | 'theme-changed'
    | 'theme-deleted'
    | 'source-added'
    | 'answers-replaced'
    | 'answers-retied'
    | 'source-changed'
    | 'source-deleted'
    | 'customer-deleted'
    | 'file-imported'
    | 'version-chosen'
    | 'undone'
    | 'point-set'
    | 'safety-set'
    | 'gone-back'
    | 'history-thinned'

/** One thing somebody did: its changes are looked at, and undone, together. */
export interface JournalEntry {
  id: Id
  action: Action
  /** The auditor who did it; null where nobody is named yet. */
  by: Id | null
  at: Timestamp
  /** Which one it is of all entries, from 1: clocks may be set back, and decide nothing. */
  sequence: number
  /** What it is about, in somebody's words: a file's name, a restore point's label. */
  about?: string
  /** The entry that this one undid; null for all others. */
  undoes: Id | null
  /** What its changes come to, so that the history need not read them. */
  summary: ChangeSummary
}

/** What somebody does, for the journal. */
export type JournalEntryInput = Pick<JournalEntry, 'action' | 'by' | 'about'>

/** One record's change: null before is a creation, null after a deletion. */
export interface RecordChange {
  type: RecordType
  recordId: Id
  before: AnyRecord | null
  after: AnyRecord | null
  /** A version from elsewhere that lost against the local one, which stayed as it was: kept, and nothing to undo. */
  lost?: AnyRecord
  /** The deletion that this version, which came in a file, took the place of. */
  buried?: Tombstone
}

/** Changes lie in lists: of hundreds of thousands a row for each would take longer than the records themselves. */
export interface ChangeList {
  id: Id
  entryId: Id
  /** What it is found by, as `listKeys` tells. */
  about: string[]
  changes: RecordChange[]
}

/** A record with its type, as it is: it keeps its own revision and time. */
export interface TypedRecord {
  type: RecordType
  record: AnyRecord
}
