import type { ShallowRef } from 'vue'
import { onScopeDispose, shallowRef, watch as watchSources } from 'vue'
import { watch } from '../../core/database/live-query.ts'
import { useFailures } from './notices/use-failures.ts'

/**
 * A query's result, kept up to date while the component lives.
 * @param query reads from the store
 * @param initial stands until the first result is there
 * @param source what the query depends on beside the store; it runs anew when that changes
 */
export function useLive<T, I>(query: () => Promise<T>, initial: I, source: () => unknown = () => null): Readonly<ShallowRef<T | I>> {
  const value = shallowRef<T | I>(initial)
  const { report } = useFailures()
  let lifetime = new AbortController()
  watchSources(source, () => {
    lifetime.abort()
    lifetime = new AbortController()
    watch(query, { next: result => value.value = result, error: report }, lifetime.signal)
  }, { immediate: true })
  onScopeDispose(() => lifetime.abort())
  return value
}
