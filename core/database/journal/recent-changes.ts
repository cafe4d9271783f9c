import type { Clock } from '../../journey/timestamp.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { RecordChange } from './entry.ts'
import { forEachChangeIn } from './changes.ts'
import { oldestRestorePoint } from './oldest-restore-point.ts'

/** How long bytes that a change left behind are kept, so that it can be taken back. */
const graceMilliseconds = 24 * 60 * 60 * 1000

/** Goes through what changed within the last day, and through all that changed since the oldest restore point. */
export async function forEachRecentChange(
  db: KairosDatabase,
  clock: Clock,
  next: (change: RecordChange) => void,
): Promise<void> {
  const since = new Date(clock.now().getTime() - graceMilliseconds).toISOString()
  const point = await oldestRestorePoint(db)
  const recent = await db.entries.where('at').above(since).primaryKeys()
  const sincePoint = point ? await db.entries.where('sequence').above(point.sequence).primaryKeys() : []
  await forEachChangeIn(db, [...recent, ...sincePoint], next)
}
