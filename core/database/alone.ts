import type { KairosDatabase } from './kairos-database.ts'

/** A browser's locks, shared by all its tabs and workers of one origin; one that ends lets go of its locks. */
export type Locks = Pick<LockManager, 'request'>

/**
 * Does something to the pictures' files while nobody else takes them in or sweeps them away.
 * @param locks without them there is nobody else
 * @param signal ends the waiting for others, not the work
 */
export async function alone<T>(db: KairosDatabase, locks: Locks | undefined, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  return locks ? locks.request(`${db.name} picture files`, { ...signal && { signal } }, work) : work()
}
