import type { ShallowRef } from 'vue'
import type { Stored } from '../../core/screen/use-stored.ts'
import { shallowRef, watch } from 'vue'

/**
 * What comes of work that takes its time, for as long as the component lives; it is done again whenever what it depends
 * on changes, and what was asked before counts no more. Until the first result it is loading; a later result takes the
 * place of the one before.
 * @param source what it depends on: a text, where a new object would not mean that anything has changed
 */
export function useAsked<S, T>(source: () => S, work: (source: S) => Promise<T>): Readonly<ShallowRef<Stored<T>>> {
  const asked = shallowRef<Stored<T>>({ state: 'loading' })
  watch(source, (value, _, onCleanup) => {
    let isLatest = true
    onCleanup(() => isLatest = false)
    const settle = (settled: Stored<T>) => {
      if (isLatest)
        asked.value = settled
    }
    work(value).then(
      found => settle({ state: 'ready', value: found }),
      (error: unknown) => settle({ state: 'failed', error }),
    )
  }, { immediate: true })
  return asked
}
