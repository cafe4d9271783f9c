import { liveQuery } from 'dexie'

/**
 * Runs a query now and again whenever what it read changes, in whichever tab, until the signal aborts.
 * @param query reads from the store
 * @param observer gets each result, or the error that ended the watching
 * @param signal ends it
 */
export function watch<T>(
  query: () => Promise<T>,
  observer: { next: (value: T) => void, error: (error: unknown) => void },
  signal: AbortSignal,
): void {
  if (signal.aborted)
    return
  const subscription = liveQuery(query).subscribe(observer)
  signal.addEventListener('abort', () => subscription.unsubscribe(), { once: true })
}
