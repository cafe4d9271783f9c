import type { Id } from '../../journey/identifier.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { JournalEntry } from './entry.ts'

/** Ids of all entries that are undone now: not those whose undoing was undone itself. */
export async function undoneEntries(db: KairosDatabase): Promise<Set<Id>> {
  const undoings = await db.entries.filter(({ undoes }) => undoes !== null).sortBy('sequence')
  return undoneBy(undoings)
}

/** @param undoings what undid another entry, the oldest first */
function undoneBy(undoings: JournalEntry[]): Set<Id> {
  const undone = new Set<Id>()
  // The latest first: only one that still counts undoes anything.
  for (const { id, undoes } of undoings.toReversed()) {
    if (undoes !== null && !undone.has(id))
      undone.add(undoes)
  }
  return undone
}
