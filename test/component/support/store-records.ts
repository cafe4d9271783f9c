import type { AuditRecords } from '../../../core/journey/journey-view.ts'
import { createDatabase } from '../../../core/database/kairos-database.ts'
import { listOf } from '../../../core/journey/record-lists.ts'
import { recordTypes } from '../../../core/journey/records.ts'

/** Leaves nothing in the store that the site's parts are shown with. */
export async function emptyStore(): Promise<void> {
  const db = createDatabase()
  await Promise.all(db.journalled.map(table => table.clear()))
  db.close()
}

/** Leaves nothing but an audit in the store that the site's parts are shown with. */
export async function storeRecords(records: AuditRecords): Promise<void> {
  await emptyStore()
  const db = createDatabase()
  for (const type of recordTypes)
    await db.table(type).bulkPut(listOf(records, type))
  await db.table('audit').put(records.audit)
  await db.table('journey').put(records.journey)
  db.close()
}
