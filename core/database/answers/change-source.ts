import type { Id } from '../../journey/identifier.ts'
import type { EntryNote } from '../commands/change-records.ts'
import type { JournalEntry } from '../journal/entry.ts'
import type { Journal } from '../journal/journal.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { SourceContent } from './save-source.ts'
import { changeRecords, editFields } from '../commands/change-records.ts'

/**
 * Changes what is said of a source, its answers left as they are.
 * @returns null where it is gone, or is so already
 */
export function changeSource(
  db: KairosDatabase,
  journal: Journal,
  id: Id,
  fields: Partial<Pick<SourceContent, 'name' | 'kind' | 'questions'>>,
  note: EntryNote,
): Promise<JournalEntry | null> {
  return changeRecords(db, journal, { action: 'source-changed', ...note }, () => editFields(db, 'source', id, fields))
}
