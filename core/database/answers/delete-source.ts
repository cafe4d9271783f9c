import type { Id } from '../../journey/identifier.ts'
import type { EntryNote } from '../commands/change-records.ts'
import type { JournalEntry } from '../journal/entry.ts'
import type { Journal } from '../journal/journal.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import { forEachChangeOf } from '../journal/changes.ts'
import { forgetRecords } from '../journal/rewrite-changes.ts'

/**
 * Deletes a source with every trace: its answers, those that it had before, and all that the history keeps of it but
 * that it was deleted. It cannot be undone. A file that was handed out keeps it.
 * @returns null where it is gone already
 */
export async function deleteSource(
  db: KairosDatabase,
  journal: Journal,
  id: Id,
  note: EntryNote,
): Promise<JournalEntry | null> {
  return db.transaction('rw', db.journalled, async () => {
    if (!await db.records('source').get(id))
      return null
    const entry = await journal.write({ action: 'source-deleted', ...note }, [{ type: 'source', id, content: null }])
    await db.answerFiles.where('sourceId').equals(id).delete()
    await forgetNames(db, id)
    await forgetRecords(db, [id])
    return entry
  })
}

/** Takes its names out of what the history says that was done with it. */
async function forgetNames(db: KairosDatabase, id: Id): Promise<void> {
  const entryIds = new Set<Id>()
  await forEachChangeOf(db, [id], (_, entryId) => entryIds.add(entryId))
  await db.entries.where('id').anyOf([...entryIds]).modify((entry) => {
    if (/^(?:source-|answers-|undone$)/.test(entry.action))
      delete entry.about
  })
}
