import type { ShallowRef } from 'vue'
import { onScopeDispose, shallowRef, watch as watchSources } from 'vue'
import { watch } from '../../core/database/live-query.ts'
import { useFailures } from './notices/use-failures.ts'

/** A query's result and, where the last reading failed, the error. */
export interface Live<T> {
  value: Readonly<ShallowRef<T>>
  error: Readonly<ShallowRef<unknown>>
}

/** A query that failed may have read nothing that could change, so it is asked again after a while. */
const retryMilliseconds = 2_000

type Outcome<T> = { result: T } | { error: unknown }

/**
 * A query's result, kept up to date while the component lives; a failure is reported and the query asked again.
 * @param query reads from the store
 * @param initial stands until the first result is there
 * @param source what the query depends on beside the store; it runs anew when that changes
 */
export function useLive<T, I>(query: () => Promise<T>, initial: I, source: () => unknown = () => null): Live<T | I> {
  const value = shallowRef<T | I>(initial)
  const error = shallowRef<unknown>(null)
  const { report } = useFailures()
  let lifetime = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined

  function take(outcome: Outcome<T>): void {
    clearTimeout(timer)
    if ('result' in outcome) {
      value.value = outcome.result
      error.value = null
      return
    }
    if (error.value === null)
      report(outcome.error)
    error.value = outcome.error
    timer = setTimeout(start, retryMilliseconds)
  }

  function stop(): void {
    clearTimeout(timer)
    lifetime.abort()
  }

  function start(): void {
    stop()
    lifetime = new AbortController()
    watch(() => outcomeOf(query), { next: take, error: failure => take({ error: failure }) }, lifetime.signal)
  }

  watchSources(source, start, { immediate: true })
  onScopeDispose(stop)
  return { value, error }
}

/** Dexie's live queries say nothing of a store that is closed: the error is told as a result. */
async function outcomeOf<T>(query: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { result: await query() }
  }
  catch (error) {
    return { error: error ?? new Error('unknown') }
  }
}
