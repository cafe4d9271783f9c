import type { Clock } from '../../journey/timestamp.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import { newId } from '../../journey/identifier.ts'
import { timestampOf } from '../../journey/timestamp.ts'
import { addEntry } from './add-entry.ts'
import { forgetChanges } from './changes.ts'
import { oldestRestorePoint } from './oldest-restore-point.ts'
import { nothingSummed, summaryOf } from './summarise-changes.ts'

/**
 * Makes room by forgetting the older half of the journal, but nothing from the oldest restore point on: to restore it,
 * all that came after it is needed. An entry says that it happened. The records are not touched.
 * @returns how many entries went
 */
export async function pruneHistory(db: KairosDatabase, clock: Clock): Promise<number> {
  return db.transaction('rw', db.entries, db.changes, async () => {
    const entries = await db.entries.orderBy('sequence').toArray()
    const point = await oldestRestorePoint(db)
    const older = point ? entries.filter(({ sequence }) => sequence < point.sequence) : entries
    const pruned = older.slice(0, Math.floor(entries.length / 2)).map(({ id }) => id)
    if (pruned.length === 0)
      return 0
    await forgetChanges(db, pruned)
    await db.entries.bulkDelete(pruned)
    await addEntry(db, {
      id: newId(),
      action: 'history-thinned',
      by: null,
      at: timestampOf(clock),
      about: String(pruned.length),
      undoes: null,
      summary: summaryOf(nothingSummed()),
    })
    return pruned.length
  })
}
