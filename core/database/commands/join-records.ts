import type { Id } from '../../journey/identifier.ts'
import type { JournalEntry, JournalEntryInput } from '../journal/entry.ts'
import type { Journal } from '../journal/journal.ts'
import type { RecordEdit } from '../journal/record-edit.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import { changeRecords, editFields } from './change-records.ts'

/** The types whose records may turn out to be the same as another one. */
export type JoinedType = 'audit' | 'auditor' | 'stage' | 'touchpoint'

/** Two records, of which the first stands for both, or shall. */
export interface JoinedPair {
  one: { id: Id }
  other: { id: Id }
}

/**
 * Says that the other record is the same as the one that stays.
 * @returns null where that was said already
 */
export function joinRecords(
  db: KairosDatabase,
  journal: Journal,
  input: JournalEntryInput,
  type: JoinedType,
  pair: JoinedPair,
): Promise<JournalEntry | null> {
  return changeRecords(db, journal, input, () => editJoined(db, type, pair))
}

/** The edits that make a record the same as another one, which stays and so is no other. */
export async function editJoined(
  db: KairosDatabase,
  type: JoinedType,
  { one, other }: JoinedPair,
): Promise<RecordEdit[]> {
  return [...await editSeparate(db, type, one.id), ...await editFields(db, type, other.id, { sameAs: one.id })]
}

/**
 * The edits that make a record none but itself again. The one that stands for both may lead to it, where they were
 * joined from both sides: it then is none but itself as well.
 */
export async function editSeparated(
  db: KairosDatabase,
  type: JoinedType,
  { one, other }: JoinedPair,
): Promise<RecordEdit[]> {
  return [...await editSeparate(db, type, one.id), ...await editSeparate(db, type, other.id)]
}

/** The edit that makes a record none but itself; none where it is. */
export async function editSeparate(db: KairosDatabase, type: JoinedType, id: Id): Promise<RecordEdit[]> {
  const record = await db.records(type).get(id)
  return record?.sameAs ? editFields(db, type, id, { sameAs: null }) : []
}
