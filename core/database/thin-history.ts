import type { Clock } from '../journey/timestamp.ts'
import type { KairosDatabase } from './kairos-database.ts'
import { newId } from '../journey/identifier.ts'
import { timestampOf } from '../journey/timestamp.ts'
import { addEntry } from './add-entry.ts'
import { firstPoint } from './first-point.ts'

/**
 * Makes room by forgetting the older half of the journal, but nothing from the first labelled point on: to go back there, all
 * that came after it is needed. An entry says that it happened. The records themselves are not touched.
 * @returns how many entries went
 */
export async function thinHistory(db: KairosDatabase, clock: Clock): Promise<number> {
  return db.transaction('rw', db.entries, db.changes, async () => {
    const entries = await db.entries.orderBy('place').toArray()
    const point = await firstPoint(db)
    const older = point ? entries.filter(({ place }) => place < point.place) : entries
    const going = older.slice(0, Math.floor(entries.length / 2)).map(({ id }) => id)
    if (going.length === 0)
      return 0
    await db.changes.where('entryId').anyOf(going).delete()
    await db.entries.bulkDelete(going)
    await addEntry(db, { id: newId(), action: 'history-thinned', by: null, at: timestampOf(clock), about: String(going.length), undoes: null })
    return going.length
  })
}
