import type { JournalEntry } from '../journal/entry.ts'
import type { Journal } from '../journal/journal.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { EntryNote } from './change-records.ts'
import type { JoinedPair } from './join-records.ts'
import { changeRecords } from './change-records.ts'
import { editSeparated, joinRecords } from './join-records.ts'

/**
 * Says that two touchpoints are the same: what was observed at the other counts at the one that stays. No observation
 * changes.
 * @returns null where that was said already
 */
export function joinTouchpoints(
  db: KairosDatabase,
  journal: Journal,
  pair: JoinedPair,
  note: EntryNote,
): Promise<JournalEntry | null> {
  return joinRecords(db, journal, { action: 'touchpoints-joined', ...note }, 'touchpoint', pair)
}

/**
 * Says that a touchpoint is none but itself; those that are joined to it stay so.
 * @param pair it, and the one that stands for it
 * @returns null where that was said already
 */
export function separateTouchpoint(
  db: KairosDatabase,
  journal: Journal,
  pair: JoinedPair,
  note: EntryNote,
): Promise<JournalEntry | null> {
  return changeRecords(db, journal, { action: 'touchpoints-separated', ...note }, () =>
    editSeparated(db, 'touchpoint', pair))
}
