import type { Id } from '../../journey/identifier.ts'
import type { Clock } from '../../journey/timestamp.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { Locks } from './picture-lock.ts'
import { forEachRecentChange } from '../journal/recent-changes.ts'
import { withPictureLock } from './picture-lock.ts'

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
  return db.transaction('rw', [db.entries, db.changes, db.drafts, db.pictureFiles, db.table('picture')], async () => {
    const drafted = new Set((await db.drafts.toArray()).flatMap(draft => draft.pictures.map(({ id }) => id)))
    const living = new Set(await db.records('picture').toCollection().primaryKeys())
    const justRemoved = await recentlyRemoved(db, clock)
    const files = await db.pictureFiles.toCollection().primaryKeys()
    const orphans = files.filter(id => !drafted.has(id) && !living.has(id) && !justRemoved.has(id))
    await db.pictureFiles.bulkDelete(orphans)
    return orphans.length
  })
}

async function recentlyRemoved(db: KairosDatabase, clock: Clock): Promise<Set<Id>> {
  const removed = new Set<Id>()
  await forEachRecentChange(db, clock, ({ type, before, recordId }) => {
    if (type === 'picture' && before)
      removed.add(recordId)
  })
  return removed
}
