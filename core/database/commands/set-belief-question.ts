import type { AskedBoxes } from '../../journey/asked-boxes.ts'
import type { Id } from '../../journey/identifier.ts'
import type { JournalEntry } from '../journal/entry.ts'
import type { Journal } from '../journal/journal.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { EntryNote } from './change-records.ts'
import { changeRecords, editFields } from './change-records.ts'

/**
 * Chooses the question of customers of which an audit's auditors are asked what they believe.
 * @param question null for none
 * @returns null where that was chosen already
 */
export function setBeliefQuestion(
  db: KairosDatabase,
  journal: Journal,
  auditId: Id,
  question: AskedBoxes | null,
  note: EntryNote,
): Promise<JournalEntry | null> {
  return changeRecords(db, journal, { action: 'belief-question-set', ...note }, () =>
    editFields(db, 'audit', auditId, { beliefQuestion: question }))
}
