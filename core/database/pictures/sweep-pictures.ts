import type { Id } from '../../journey/identifier.ts'
import type { Clock } from '../../journey/timestamp.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { Locks } from './picture-lock.ts'
import { forEachChangeIn } from '../journal/changes.ts'
import { oldestRestorePoint } from '../journal/oldest-restore-point.ts'
import { withPictureLock } from './picture-lock.ts'

/** How long the bytes of a deleted picture are kept, so that a deletion can be taken back. */
const graceMilliseconds = 24 * 60 * 60 * 1000

/**
 * Removes the bytes of pictures that were deleted more than a day ago and that no draft shows, and what an import that
 * was killed had staged. What was deleted after a restore point stays, so that one can go back there.
 * @param locks the browser's, where files may be read at the same time: their pictures are staged before any record
 * shows them
 * @returns how many were removed
 */
export async function sweepPictureFiles(db: KairosDatabase, clock: Clock, locks?: Locks): Promise<number> {
  return withPictureLock(db, locks, () => sweep(db, clock))
}

async function sweep(db: KairosDatabase, clock: Clock): Promise<number> {
  const before = new Date(clock.now().getTime() - graceMilliseconds).toISOString()
  return db.transaction('rw', [db.entries, db.changes, db.drafts, db.pictureFiles, db.table('picture')], async () => {
    const drafted = new Set((await db.drafts.toArray()).flatMap(draft => draft.pictures.map(({ id }) => id)))
    const living = new Set(await db.records('picture').toCollection().primaryKeys())
    const justRemoved = await recentlyRemoved(db, before)
    const files = await db.pictureFiles.toCollection().primaryKeys()
    const orphans = files.filter(id => !drafted.has(id) && !living.has(id) && !justRemoved.has(id))
    await db.pictureFiles.bulkDelete(orphans)
    return orphans.length
  })
}

/** Ids of the pictures that an entry after the given time, or after the oldest restore point, removed. */
async function recentlyRemoved(db: KairosDatabase, after: string): Promise<Set<Id>> {
  const point = await oldestRestorePoint(db)
  const recent = await db.entries.where('at').above(after).primaryKeys()
  const sincePoint = point ? await db.entries.where('sequence').above(point.sequence).primaryKeys() : []
  const removed = new Set<Id>()
  await forEachChangeIn(db, [...recent, ...sincePoint], ({ type, before, recordId }) => {
    if (type === 'picture' && before)
      removed.add(recordId)
  })
  return removed
}
