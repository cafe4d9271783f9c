import type { KairosDatabase } from '../kairos-database.ts'
import type { JournalEntry } from './entry.ts'

/** The oldest restore point: all that came after it is needed to restore it. Safety points do not count. */
export async function oldestRestorePoint(db: KairosDatabase): Promise<JournalEntry | undefined> {
  return db.entries.orderBy('sequence').and(({ action }) => action === 'point-set').first()
}
