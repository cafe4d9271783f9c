import type { Adoption } from '../database/journal.ts'
import type { Tombstone } from '../journey/tombstone.ts'
import type { State } from '../journey/version.ts'

/** A record of the file, and what the store has of it. */
export interface Meeting extends Adoption {
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
