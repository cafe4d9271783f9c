import type { Id } from '../../journey/identifier.ts'
import type { JournalEntry } from '../journal/entry.ts'
import type { Journal } from '../journal/journal.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { EntryNote } from './change-records.ts'
import { trimName } from '../../journey/text.ts'
import { changeRecords, editFields } from './change-records.ts'

/**
 * Gives an audit another title; whoever begins one under the title it had still takes up this one, by its id.
 * @returns null where it has that title already
 */
export function renameAudit(
  db: KairosDatabase,
  journal: Journal,
  id: Id,
  title: string,
  note: EntryNote,
): Promise<JournalEntry | null> {
  return changeRecords(db, journal, { action: 'audit-renamed', ...note }, () =>
    editFields(db, 'audit', id, { title: trimName(title) }))
}
