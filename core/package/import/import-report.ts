import type { JournalEntry } from '../../database/journal/entry.ts'
import type { Audit } from '../../journey/audit.ts'
import type { RecordNames } from '../../journey/record-names.ts'
import type { Conflict } from '../merge/conflict.ts'
import type { MergeOutcome } from '../merge/record-pairs.ts'
import type { Miscount, Oddity, PackageError, Problem, Result } from '../problem.ts'
import type { EffectCounts } from './effects.ts'

/** What is in a file, as far as it is good. */
export interface FileContents {
  /** Program and version, and when; null where the file does not say. */
  written: { generator: string, created: string } | null
  /** Where the file's own counts and what it holds differ. */
  miscounts: Miscount[]
  audits: Pick<Audit, 'id' | 'title'>[]
  /** Their names, as they are written. */
  auditors: string[]
  observations: number
  verbatims: number
  screenshots: number
}

/** What became of a file's records, or what would become of them. */
export interface ImportReport {
  contents: FileContents
  counts: Record<MergeOutcome, number>
  /** Of those that come in. */
  observations: number
  verbatims: number
  screenshots: number
  /** Screenshots that stay as they are here, but whose bytes were missing, damaged or a smaller version's, and come. */
  betterPictures: number
  conflicts: Conflict[]
  /** What the versions in conflict name: touchpoints, auditors, criteria. */
  names: RecordNames
  /** Versions that lose and that the history here does not have yet: taking the file in keeps them there. */
  losing: number
  /** Records that were set aside, with their reasons. */
  problems: Problem[]
  /** What is odd about records that came in. */
  oddities: Oddity[]
  /** What becomes of observations that are here and that the file does not bring. */
  effects: EffectCounts
  /** The journal's entry; null where nothing had to change, and while nothing was changed yet. */
  entry: JournalEntry | null
}

/** One of several files, and what became of it. */
export interface FileOutcome {
  name: string
  bytes: number
  result: Result<ImportReport, PackageError>
}
