import { liveQuery } from 'dexie'

/** Who is told of a query's results. */
export interface QueryObserver<T> {
  next: (value: T) => void
  /** The query failed; it is not asked again by itself. */
  error: (error: unknown) => void
}

/**
 * Runs a query now and again whenever what it read changes, in whichever tab, until the signal aborts.
 * @param query reads from the store
 */
export function watchQuery<T>(query: () => Promise<T>, { next, error }: QueryObserver<T>, signal: AbortSignal): void {
  if (signal.aborted)
    return
  // Dexie follows what an async function awaits; of any other one it loses sight behind the second function within it.
  const subscription = liveQuery(async () => outcomeOf(query)).subscribe({
    next: outcome => 'result' in outcome ? next(outcome.result) : error(outcome.error),
    error,
  })
  signal.addEventListener('abort', () => subscription.unsubscribe(), { once: true })
}

/** Dexie's live queries say nothing of a store that is closed: the error is told as a result. */
async function outcomeOf<T>(query: () => Promise<T>): Promise<{ result: T } | { error: unknown }> {
  try {
    return { result: await query() }
  }
  catch (error) {
    return { error: error ?? new Error('unknown') }
  }
}
