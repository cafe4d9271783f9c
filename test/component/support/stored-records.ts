import type { TypedRecord } from '../../../core/database/journal/entry.ts'
import type { KairosDatabase } from '../../../core/database/kairos-database.ts'
import type { RecordLists } from '../../../core/journey/record-lists.ts'
import { createJournal } from '../../../core/database/journal/journal.ts'
import { createDatabase } from '../../../core/database/kairos-database.ts'
import { listOf } from '../../../core/journey/record-lists.ts'
import { recordTypes } from '../../../core/journey/records.ts'
import { systemClock } from '../../../core/journey/timestamp.ts'

/** The screen's store, emptied and with some records in it. */
export async function storeRecords(records: RecordLists): Promise<KairosDatabase> {
  const db = createDatabase()
  await Promise.all(db.journalled.map(table => table.clear()))
  const typed = recordTypes.flatMap(type => listOf(records, type).map((record): TypedRecord => ({ type, record })))
  await createJournal(db, systemClock).adopt({ action: 'file-imported', by: null }, { records: typed })
  return db
}
