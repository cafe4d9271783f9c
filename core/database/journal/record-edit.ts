import type { Id } from '../../journey/identifier.ts'
import type { RecordOf, RecordType } from '../../journey/records.ts'

type Content<T> = { [key in keyof T as key extends 'id' | 'revision' | 'updatedAt' | 'restored' ? never : key]: T[key] }

/** What shall become of one record: its new content, or null to delete it. Revision and time are the journal's. */
export type RecordEdit = {
  [type in RecordType]: { type: type, id: Id, content: Content<RecordOf[type]> | null }
}[RecordType]
