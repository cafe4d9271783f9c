import type { Id } from '../../journey/identifier.ts'
import type { Source } from '../../journey/source/source.ts'
import type { Clock } from '../../journey/timestamp.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { Locks } from '../pictures/picture-lock.ts'
import { forEachRecentChange } from '../journal/recent-changes.ts'
import { withPictureLock } from '../pictures/picture-lock.ts'

/**
 * Removes files of answers that no source has any more, and none had within the last day or since the oldest restore
 * point, so that what replaced them can be undone.
 * @param locks the browser's, where files may be read at the same time: their answers are staged before any source has
 * them
 * @returns how many were removed
 */
export async function sweepAnswerFiles(db: KairosDatabase, clock: Clock, locks?: Locks): Promise<number> {
  return withPictureLock(db, locks, () => sweep(db, clock))
}

async function sweep(db: KairosDatabase, clock: Clock): Promise<number> {
  return db.transaction('rw', [db.entries, db.changes, db.answerFiles, db.table('source')], async () => {
    const needed = new Set((await db.records('source').toArray()).map(answersId))
    await forEachRecentChange(db, clock, ({ type, before, after }) => {
      if (type === 'source')
        [before, after].forEach(source => needed.add(answersId(source as Source | null)))
    })
    const orphans = (await db.answerFiles.toCollection().primaryKeys()).filter(id => !needed.has(id))
    await db.answerFiles.bulkDelete(orphans)
    return orphans.length
  })
}

function answersId(source: Source | null): Id | undefined {
  return source?.answers?.id
}
