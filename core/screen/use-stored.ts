import type { ShallowRef, WatchSource } from 'vue'
import { onScopeDispose, shallowRef, watch } from 'vue'
import { watchQuery } from '../database/live-query.ts'
import { useFailures } from './failures.ts'

/** The latest result of a query, or why there is none yet. */
export type Stored<T>
  = | { state: 'loading' }
    | { state: 'ready', value: T }
    | { state: 'failed', error: unknown }

/** A query that failed may have read nothing that could change, so it is asked again after a while. */
const retryMilliseconds = 2_000

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

  let end = () => {}
  watch(source, (value) => {
    end()
    stored.value = { state: 'loading' }
    end = askUntilEnded(() => query(value), value => stored.value = { state: 'ready', value }, fail)
  }, { immediate: true })
  onScopeDispose(() => end())
  return stored
}

/**
 * Watches a query, and begins anew a while after it failed.
 * @param fail told of the first of several failures in a row
 * @returns ends it
 */
function askUntilEnded<T>(
  query: () => Promise<T>,
  next: (value: T) => void,
  fail: (error: unknown) => void,
): () => void {
  let lifetime = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  let isFailing = false

  function succeed(value: T): void {
    isFailing = false
    clearTimeout(timer)
    next(value)
  }

  function failAndRetry(error: unknown): void {
    if (!isFailing)
      fail(error)
    isFailing = true
    clearTimeout(timer)
    timer = setTimeout(start, retryMilliseconds)
  }

  function end(): void {
    clearTimeout(timer)
    lifetime.abort()
  }

  function start(): void {
    end()
    lifetime = new AbortController()
    watchQuery(query, { next: succeed, error: failAndRetry }, lifetime.signal)
  }

  start()
  return end
}
