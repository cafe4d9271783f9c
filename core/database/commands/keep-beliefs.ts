import type { Id } from '../../journey/identifier.ts'
import type { JournalEntry } from '../journal/entry.ts'
import type { Journal } from '../journal/journal.ts'
import type { RecordEdit } from '../journal/record-edit.ts'
import type { EntryNote } from './change-records.ts'
import { newId } from '../../journey/identifier.ts'

/** A belief that nobody has kept yet. */
export type NewBelief = NonNullable<Extract<RecordEdit, { type: 'belief' }>['content']>

/** Keeps beliefs, all or none of them. */
export function keepBeliefs(journal: Journal, beliefs: readonly NewBelief[], note: EntryNote): Promise<JournalEntry> {
  return journal.write({ action: 'beliefs-added', ...note }, beliefs.map(content =>
    ({ type: 'belief', id: newId(), content })))
}

/** Deletes a belief. */
export function deleteBelief(journal: Journal, id: Id, note: EntryNote): Promise<JournalEntry> {
  return journal.write({ action: 'belief-deleted', ...note }, [{ type: 'belief', id, content: null }])
}
