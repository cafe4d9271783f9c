import type { KairosDatabase } from '../kairos-database.ts'
import type { JournalEntry } from './entry.ts'

export type NewEntry = Omit<JournalEntry, 'sequence'>

/** Puts an entry at the journal's end; in a transaction over the entries, so that no two have one number. */
export async function addEntry(db: KairosDatabase, entry: NewEntry): Promise<JournalEntry> {
  const last = await db.entries.orderBy('sequence').last()
  const added = { ...entry, sequence: (last?.sequence ?? 0) + 1 }
  await db.entries.add(added)
  return added
}
