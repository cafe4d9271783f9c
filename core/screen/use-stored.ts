import type { ShallowRef, WatchSource } from 'vue'
import { shallowRef, watch } from 'vue'
import { watchRetriedQuery } from '../database/retried-query.ts'
import { useFailures } from './failures.ts'

/** The latest result of a query, or why there is none yet. */
export type Stored<T>
  = | { state: 'loading' }
    | { state: 'ready', value: T }
    | { state: 'failed', error: unknown }

/**
 * A query's latest result for as long as the component lives: it runs again whenever its source or anything it read
 * changes. Where it fails it is asked again; a result that is there already stays then, and the failure is reported.
 * @param source what the query depends on beside the store
 * @param query reads from the store
 */
export function useStored<S, T>(
  source: WatchSource<S>,
  query: (source: S) => Promise<T>,
): Readonly<ShallowRef<Stored<T>>> {
  const failures = useFailures()
  const stored = shallowRef<Stored<T>>({ state: 'loading' })

  function fail(error: unknown): void {
    if (stored.value.state === 'ready')
      failures.report(error)
    else
      stored.value = { state: 'failed', error }
  }

  watch(source, (value, _, onCleanup) => {
    const lifetime = new AbortController()
    onCleanup(() => lifetime.abort())
    stored.value = { state: 'loading' }
    const next = (result: T) => stored.value = { state: 'ready', value: result }
    watchRetriedQuery(() => query(value), { next, error: fail }, lifetime.signal)
  }, { immediate: true })
  return stored
}
