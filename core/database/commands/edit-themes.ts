import type { Id } from '../../journey/identifier.ts'
import type { JournalEntry } from '../journal/entry.ts'
import type { Journal } from '../journal/journal.ts'
import type { RecordEdit } from '../journal/record-edit.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { EntryNote } from './change-records.ts'
import { newId } from '../../journey/identifier.ts'
import { changeRecords, editFields } from './change-records.ts'

/** A theme that nobody has kept yet. */
export type NewTheme = NonNullable<Extract<RecordEdit, { type: 'theme' }>['content']>

/** What of a theme can be changed. */
export type ThemeFields = Pick<NewTheme, 'name' | 'kind' | 'words' | 'excluded' | 'touchpointId'>

/** Keeps a theme of a journey. */
export function addTheme(journal: Journal, theme: NewTheme, note: EntryNote): Promise<JournalEntry> {
  return journal.write({ action: 'theme-added', ...note }, [{ type: 'theme', id: newId(), content: theme }])
}

/**
 * Changes what a theme is called, is about or is found by.
 * @returns null where it is gone or deleted, or is so already
 */
export function changeTheme(
  db: KairosDatabase,
  journal: Journal,
  id: Id,
  fields: ThemeFields,
  note: EntryNote,
): Promise<JournalEntry | null> {
  return changeRecords(db, journal, { action: 'theme-changed', ...note }, async () =>
    (await db.records('theme').get(id))?.isRemoved ? [] : editFields(db, 'theme', id, fields))
}

/**
 * Deletes a theme: like all that belongs to a journey it is only marked, so that a colleague's file does not bring it
 * back.
 * @returns null where it was deleted already
 */
export function deleteTheme(
  db: KairosDatabase,
  journal: Journal,
  id: Id,
  note: EntryNote,
): Promise<JournalEntry | null> {
  return changeRecords(db, journal, { action: 'theme-deleted', ...note }, () =>
    editFields(db, 'theme', id, { isRemoved: true }))
}
