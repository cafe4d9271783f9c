import type { Entry } from '../journey/change.ts'
import type { KairosDatabase } from './kairos-database.ts'

export type NewEntry = Omit<Entry, 'place'>

/** Puts an entry at the journal's end; in a transaction over the entries, so that no two have one place. */
export async function addEntry(db: KairosDatabase, entry: NewEntry): Promise<Entry> {
  const last = await db.entries.orderBy('place').last()
  const added = { ...entry, place: (last?.place ?? 0) + 1 }
  await db.entries.add(added)
  return added
}
