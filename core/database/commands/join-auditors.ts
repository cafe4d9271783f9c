import type { DuplicateAuditors } from '../../journey/duplicate-auditors.ts'
import type { JournalEntry } from '../journal/entry.ts'
import type { Journal } from '../journal/journal.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import { joinRecords } from './join-records.ts'

/**
 * Says that two auditors are one person, the one who stays: what the other observed counts as theirs. No observation
 * changes.
 */
export function joinAuditors(
  db: KairosDatabase,
  journal: Journal,
  { one, other }: Pick<DuplicateAuditors, 'one' | 'other'>,
): Promise<JournalEntry | null> {
  const about = `${other.name}, ${one.name}`
  return joinRecords(db, journal, { action: 'auditors-joined', by: null, about }, 'auditor', { one, other })
}
