import type { KairosDatabase } from '../kairos-database.ts'
import type { JournalEntry } from './entry.ts'

/** The oldest point that somebody set and labelled: all that came after it is needed to restore it. */
export async function oldestRestorePoint(db: KairosDatabase): Promise<JournalEntry | undefined> {
  return db.entries.orderBy('sequence').and(({ action }) => action === 'point-set').first()
}
