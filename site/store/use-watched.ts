import type { ShallowRef, WatchSource } from 'vue'
import { shallowRef, watch } from 'vue'
import { watch as watchStore } from '../../core/database/live-query.ts'

/** The latest result of a query, or why there is none. */
export type Watched<T>
  = | { state: 'loading' }
    | { state: 'ready', value: T }
    | { state: 'failed', error: unknown }

/**
 * Runs a query again whenever its source or anything it read changes, and ends with the component.
 * @param source what the query depends on beside the store
 * @param query reads from the store
 */
export function useWatched<S, T>(source: WatchSource<S>, query: (value: S) => Promise<T>): ShallowRef<Watched<T>> {
  const result = shallowRef<Watched<T>>({ state: 'loading' })
  watch(source, (value, _, onCleanup) => {
    const ended = new AbortController()
    onCleanup(() => ended.abort())
    result.value = { state: 'loading' }
    watchStore(() => query(value), {
      next: value => result.value = { state: 'ready', value },
      error: error => result.value = { state: 'failed', error },
    }, ended.signal)
  }, { immediate: true })
  return result
}
