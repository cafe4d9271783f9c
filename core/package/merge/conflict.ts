import type { AnyRecord } from '../../journey/record.ts'
import type { RecordType } from '../../journey/records.ts'

/** A record that was changed here and in the file since the two last agreed. */
export interface Conflict {
  type: RecordType
  /** The file's version; null where the file deletes it. */
  record: AnyRecord | null
  /** The version here; null where it was deleted here. */
  here: AnyRecord | null
  wins: 'here' | 'there'
}
