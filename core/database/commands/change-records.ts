import type { Id } from '../../journey/identifier.ts'
import type { RecordOf, RecordType } from '../../journey/records.ts'
import type { JournalEntry, JournalEntryInput } from '../journal/entry.ts'
import type { Journal } from '../journal/journal.ts'
import type { RecordEdit } from '../journal/record-edit.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import { isSameJson } from '../../journey/version.ts'

/** Who does something, and in words what it is about, for the history. */
export type EntryNote = Pick<JournalEntryInput, 'by' | 'about'>

/**
 * Writes edits that are worked out from what the store holds now, in one transaction: what a screen shows may be older,
 * or made up of several records.
 * @returns null where there is nothing to edit
 */
export async function changeRecords(
  db: KairosDatabase,
  journal: Journal,
  input: JournalEntryInput,
  findEdits: () => Promise<RecordEdit[]>,
): Promise<JournalEntry | null> {
  return db.transaction('rw', db.journalled, async () => {
    const edits = await findEdits()
    return edits.length > 0 ? journal.write(input, edits) : null
  })
}

/** The edit that gives a record other values in some fields; none where it is gone or has them already. */
export async function editFields<Type extends RecordType>(
  db: KairosDatabase,
  type: Type,
  id: Id,
  fields: Partial<RecordOf[Type]>,
): Promise<RecordEdit[]> {
  const record = await db.records(type).get(id)
  const isWritten = ([field, value]: [string, unknown]) => isSameJson(record?.[field as keyof typeof record], value)
  if (!record || Object.entries(fields).every(isWritten))
    return []
  // The signature has the fields be of the record's type, which the compiler does not remember.
  return [{ type, id, content: { ...record, ...fields } } as RecordEdit]
}
