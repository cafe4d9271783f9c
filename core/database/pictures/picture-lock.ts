import type { KairosDatabase } from '../kairos-database.ts'

/** A browser's locks, shared by all its tabs and workers of one origin; one that ends lets go of its locks. */
export type Locks = Pick<LockManager, 'request'>

interface Waiting {
  /** Ends the waiting for others, not the work. */
  signal?: AbortSignal
  /** Others have to finish first. */
  onWaiting?: () => void
}

/**
 * Does something to the pictures' files while nobody else takes them in or sweeps them away.
 * @param locks without them there is nobody else
 */
export async function withPictureLock<T>(
  db: KairosDatabase,
  locks: Locks | undefined,
  work: () => Promise<T>,
  { signal, onWaiting }: Waiting = {},
): Promise<T> {
  if (!locks)
    return work()
  const name = `${db.name} picture files`
  const workIfFree = async (lock: Lock | null) => lock ? { result: await work() } : null
  const atOnce = await locks.request(name, { ifAvailable: true }, workIfFree)
  if (atOnce)
    return atOnce.result
  onWaiting?.()
  return locks.request(name, { ...signal && { signal } }, work)
}
