import type { KairosDatabase } from './kairos-database.ts'
import { identifyStore } from './store-marker.ts'

/**
 * Deletes all that is in the store, the history and what its user chose with it, in one go: all of it or nothing. What
 * is left is a new store, with an id of its own.
 */
export async function clearStore(db: KairosDatabase): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    await Promise.all(db.tables.map(table => table.clear()))
    await identifyStore(db)
  })
}
