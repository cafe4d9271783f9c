import type { Audit } from '../journey/audit.ts'
import type { Entry } from '../journey/change.ts'
import type { AnyRecord } from '../journey/record.ts'
import type { RecordType } from '../journey/records.ts'
import type { Notice, PackageError, Problem, Result } from './problem.ts'

/**
 * What becomes of a record: it is new here, replaces an older version, is the same already, is older than here or was
 * deleted here. Where both sides changed it since they last agreed, one of the two versions stays: here's or the file's.
 * And what the file deletes.
 */
export type Fate = 'added' | 'updated' | 'same' | 'newerHere' | 'deletedHere' | 'conflictHere' | 'conflictThere' | 'deleted'

/** A record that was changed here and in the file since the two last agreed. */
export interface Conflict {
  type: RecordType
  /** The file's version; null where the file deletes it. */
  record: AnyRecord | null
  /** The version here; null where it was deleted here. */
  here: AnyRecord | null
  wins: 'here' | 'there'
}

/** What is in a file, as far as it is good. */
export interface FileContents {
  /** Program and version, and when; null where the file does not say. */
  written: { generator: string, created: string } | null
  audits: Pick<Audit, 'id' | 'title'>[]
  /** Their names, as they are written. */
  auditors: string[]
  observations: number
  screenshots: number
}

/** What became of a file's records, or what would become of them. */
export interface ImportReport {
  contents: FileContents
  counts: Record<Fate, number>
  /** Of those that come in. */
  observations: number
  screenshots: number
  /** Screenshots that stay as they are here, but whose bytes were missing, damaged or a smaller version's, and come with the file. */
  sharper: number
  conflicts: Conflict[]
  /** Records that were set aside, with their reasons. */
  problems: Problem[]
  /** Records that came in and have something odd about them. */
  notices: Notice[]
  /** The journal's entry; null where nothing had to change, and while nothing was changed yet. */
  entry: Entry | null
}

/** One of several files, and what became of it. */
export interface FileOutcome {
  name: string
  bytes: number
  result: Result<ImportReport, PackageError>
}
