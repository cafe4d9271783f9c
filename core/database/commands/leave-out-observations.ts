import type { Id } from '../../journey/identifier.ts'
import type { Timestamp } from '../../journey/timestamp.ts'
import type { JournalEntry } from '../journal/entry.ts'
import type { Journal } from '../journal/journal.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { EntryNote } from './change-records.ts'
import { changeRecords } from './change-records.ts'
import { editObservations } from './edit-observations.ts'

/**
 * Leaves observations out of scores, by whoever does it; they are kept and shown. Those that are left out already keep
 * their reason.
 * @param why what is wrong with them, and when that was decided
 * @returns null where all are left out already
 */
export function leaveOutObservations(
  db: KairosDatabase,
  journal: Journal,
  ids: readonly Id[],
  why: { reason: string, at: Timestamp },
  note: EntryNote,
): Promise<JournalEntry | null> {
  const leftOut = { ...why, by: note.by }
  return changeRecords(db, journal, { action: 'observations-left-out', ...note }, () =>
    editObservations(db, ids, observation => observation.leftOut ? null : { leftOut }))
}

/**
 * Has observations count again that were left out.
 * @returns null where all count already
 */
export function takeObservationsBackIn(
  db: KairosDatabase,
  journal: Journal,
  ids: readonly Id[],
  note: EntryNote,
): Promise<JournalEntry | null> {
  return changeRecords(db, journal, { action: 'observations-taken-back-in', ...note }, () =>
    editObservations(db, ids, observation => observation.leftOut ? { leftOut: null } : null))
}
