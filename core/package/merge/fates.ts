import type { TypedRecord } from '../../database/journal/entry.ts'
import type { Tombstone } from '../../journey/tombstone.ts'
import type { State } from '../../journey/version.ts'

/**
 * What becomes of a record: it is new here, replaces an older version, is the same already, is older than here or was
 * deleted here. Where both sides changed it since they last agreed, one of the two versions stays: here's or the file's.
 * And what the file deletes.
 */
export type Fate = 'added' | 'updated' | 'same' | 'newerHere' | 'deletedHere' | 'conflictHere' | 'conflictThere' | 'deleted'

/** A record of the file, and what the store has of it. */
export interface Meeting extends TypedRecord {
  mine: State | undefined
}

/** What becomes of a file's records and tombstones. */
export interface Fates {
  added: Meeting[]
  updated: Meeting[]
  same: Meeting[]
  newerHere: Meeting[]
  deletedHere: Meeting[]
  buried: { tombstone: Tombstone, mine: State | undefined }[]
}
