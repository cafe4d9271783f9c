import type { Id } from '../../journey/identifier.ts'
import type { Touchpoint } from '../../journey/touchpoint.ts'
import type { JournalEntry } from '../journal/entry.ts'
import type { Journal } from '../journal/journal.ts'
import type { RecordEdit } from '../journal/record-edit.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { EntryNote } from './change-records.ts'
import { readHanging } from '../reading/hanging.ts'
import { touchpointsJoinedTo } from '../reading/journey-places.ts'
import { changeRecords } from './change-records.ts'

/**
 * Deletes a touchpoint, and those that are joined to it, where nothing hangs on any of them. It is only marked as
 * removed: colleagues' files cannot bring it back, and what they observed at it meanwhile is not without its place.
 * @returns null where something hangs on it, and it stays
 */
export function removeTouchpoint(
  db: KairosDatabase,
  journal: Journal,
  id: Id,
  note: EntryNote,
): Promise<JournalEntry | null> {
  return changeRecords(db, journal, { action: 'touchpoint-deleted', ...note }, async () => {
    const same = await touchpointsJoinedTo(db, id)
    const hanging = await readHanging(db, new Set(same.map(({ id }) => id)))
    return Object.values(hanging).some(records => records.length > 0) ? [] : same.map(editRemoved)
  })
}

/** The edit that marks a touchpoint as removed. */
export function editRemoved({ id, ...content }: Touchpoint): RecordEdit {
  return { type: 'touchpoint', id, content: { ...content, isRemoved: true } }
}
