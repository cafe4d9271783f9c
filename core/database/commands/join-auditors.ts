import type { DuplicateAuditors } from '../../journey/duplicate-auditors.ts'
import type { JournalEntry } from '../journal/entry.ts'
import type { Journal } from '../journal/journal.ts'
import { joinRecords } from './join-records.ts'

/**
 * Says that two auditors are one person, the one who stays: what the other observed counts as theirs. No observation
 * changes.
 */
export function joinAuditors(
  journal: Journal,
  { one, other }: Pick<DuplicateAuditors, 'one' | 'other'>,
): Promise<JournalEntry> {
  return joinRecords(journal, 'auditors-joined', 'auditor', { one, other }, `${other.name}, ${one.name}`)
}
