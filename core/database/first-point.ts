import type { Entry } from '../journey/change.ts'
import type { KairosDatabase } from './kairos-database.ts'

/** The oldest point that somebody set and labelled: all that came after it is needed to go back there. */
export async function firstPoint(db: KairosDatabase): Promise<Entry | undefined> {
  return db.entries.orderBy('place').and(({ action }) => action === 'point-set').first()
}
