import type { Id } from '../../journey/identifier.ts'
import type { JournalEntry } from '../journal/entry.ts'
import type { Journal } from '../journal/journal.ts'
import type { RecordEdit } from '../journal/record-edit.ts'
import { newId } from '../../journey/identifier.ts'

/** A customer's words that nobody has kept yet. */
export type NewVerbatim = NonNullable<Extract<RecordEdit, { type: 'verbatim' }>['content']>

/** Keeps a customer's words; whoever found them did it. */
export function keepVerbatim(journal: Journal, verbatim: NewVerbatim): Promise<JournalEntry> {
  return journal.write({ action: 'verbatim-kept', by: verbatim.auditorId }, [
    { type: 'verbatim', id: newId(), content: verbatim },
  ])
}

/** Deletes a customer's words. */
export function deleteVerbatim(journal: Journal, id: Id, by: Id | null): Promise<JournalEntry> {
  return journal.write({ action: 'verbatim-deleted', by }, [{ type: 'verbatim', id, content: null }])
}
