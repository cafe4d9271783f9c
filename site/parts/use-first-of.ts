import type { ComputedRef } from 'vue'
import { computed, ref, watch } from 'vue'

/** The beginning of a long list. */
export interface FirstOf<T> {
  shown: ComputedRef<T[]>
  /** How many are not shown. */
  rest: ComputedRef<number>
  /** Shows as many again. */
  more: () => void
}

/**
 * Shows of a list no more than so many at first: a page of a hundred thousand rows is slow to make and nobody reads it.
 * @param isAnother what, when it changes, makes it another list, shown from its beginning again
 */
export function useFirstOf<T>(list: () => T[], atOnce: number, isAnother: () => unknown = () => null): FirstOf<T> {
  const most = ref(atOnce)
  watch(isAnother, () => most.value = atOnce)
  return {
    shown: computed(() => list().slice(0, most.value)),
    rest: computed(() => Math.max(0, list().length - most.value)),
    more: () => most.value += atOnce,
  }
}
