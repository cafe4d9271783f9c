import type { Id } from '../../journey/identifier.ts'
import type { RecordOf } from '../../journey/records.ts'
import type { JournalEntry, JournalEntryInput } from '../journal/entry.ts'
import type { Journal } from '../journal/journal.ts'
import type { RecordEdit } from '../journal/record-edit.ts'

/** The types whose records may turn out to be the same as another one. */
type JoinedType = 'auditor' | 'touchpoint'

/**
 * Says that the other record is the same as the one that stays.
 * @param about names the two in the history
 */
export function joinRecords<Type extends JoinedType>(
  journal: Journal,
  action: JournalEntryInput['action'],
  type: Type,
  { one, other }: Record<'one' | 'other', RecordOf[Type]>,
  about: string,
): Promise<JournalEntry> {
  // Whatever circle the files of several led to: the one that stays is no other.
  const staying = one.sameAs ? [editSameAs(type, one, null)] : []
  return journal.write({ action, by: null, about }, [...staying, editSameAs(type, other, one.id)])
}

/** Makes a record the same as another one; null makes it none but itself. */
export function editSameAs<Type extends JoinedType>(
  type: Type,
  record: RecordOf[Type],
  sameAs: Id | null,
): RecordEdit {
  // The signature has them be of one type, which the compiler does not remember.
  return { type, id: record.id, content: { ...record, sameAs } } as RecordEdit
}
