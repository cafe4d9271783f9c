import type { Id } from '../journey/identifier.ts'
import type { RecordType } from '../journey/records.ts'

/** Why a file as a whole was not taken in; nothing was stored. */
export type PackageError
  = | { kind: 'not-kairos' }
  /** A folder of the file system in which no Kairos file lies. */
    | { kind: 'folder' }
  /** An archive with Kairos files in it that whatever packed them encrypted. */
    | { kind: 'locked-zip' }
    | { kind: 'truncated' }
    | { kind: 'damaged', part: string }
    | { kind: 'locked' }
    | { kind: 'wrong-passphrase' }
    | { kind: 'newer', version: number, generator: string }
    | { kind: 'too-large' }
  /** It was there when it was chosen, and the browser cannot read it. */
    | { kind: 'gone' }
  /** Of records and deletions together. */
    | { kind: 'too-many', records: number }
    | { kind: 'no-records' }
    | { kind: 'nothing-good', problems: Problem[] }
    | { kind: 'storage-full' }
    | { kind: 'cancelled' }
    | { kind: 'failed', detail: string }

/** Why a single record was set aside, or came in without what lies beside it. */
export type ProblemReason
  = | 'foreign'
    | 'shape'
    | 'too-long'
    | 'twice'
    | 'taken'
    | 'dangling'
    | 'off-scale'
    | 'built-in'
    | 'other-scale'
    | 'other-meaning'
    | 'other-owner'
    | 'leap'
    | 'picture-missing'
    | 'picture-damaged'
  /** A source that comes in without its answers. */
    | 'answers-missing'
    | 'answers-damaged'
    | 'answers-unreadable'
    | 'answers-not-read'

/** A record that was set aside, or what lies beside it, while the others came in. */
export interface Problem {
  type: RecordType | 'tombstone'
  /** Null where the record has none that can be read. */
  id: Id | null
  /** Where it stands in the file's list, from 0. */
  index: number
  reason: ProblemReason
  /** The field that is wrong, or the record that is missing, in the file's own words. */
  detail: string
}

/** Something odd about a record that came in all the same. */
export interface Oddity extends Omit<Problem, 'reason' | 'id'> {
  id: Id
  /** A date ahead of this machine's clock; `detail` is the date. */
  reason: 'future'
}

/** A file that holds fewer or more records of a type than its own manifest says. */
export interface Miscount {
  type: RecordType | 'tombstone'
  stated: number
  found: number
}

/** A value, or the named reason why there is none. */
export type Result<T, E> = { ok: true, value: T } | { ok: false, error: E }

export function ok<T>(value: T): { ok: true, value: T } {
  return { ok: true, value }
}

export function failed<E>(error: E): { ok: false, error: E } {
  return { ok: false, error }
}
