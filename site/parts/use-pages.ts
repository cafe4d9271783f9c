import type { ComputedRef } from 'vue'
import { computed, nextTick, ref, watch } from 'vue'

/** A long list of which the first are shown, and more where somebody asks. */
export interface Pages<T> {
  shown: ComputedRef<T[]>
  /** How many there are that are not shown. */
  further: ComputedRef<number>
  /** Shows more of them; the keyboard goes on at the first. */
  showMore: () => Promise<void>
  /** Shows as many as it takes to have the one at an index among them. */
  showUpTo: (index: number) => void
}

interface PageOptions {
  /** Has an element for each item that is shown, in their order. */
  within?: () => Element | null | undefined
  /** What, when it changes, makes it another list, shown from its beginning again. */
  of?: () => unknown
}

/**
 * Shows a list in parts: whoever sends a file decides how long it is.
 * @param atOnce how many come with each part
 */
export function usePages<T>(items: () => T[], atOnce: number, { within, of }: PageOptions = {}): Pages<T> {
  const listed = ref(atOnce)
  const shown = computed(() => items().slice(0, listed.value))
  watch(() => of?.(), () => listed.value = atOnce)

  async function showMore(): Promise<void> {
    const first = shown.value.length
    listed.value += atOnce
    await nextTick()
    within?.()?.children[first]?.querySelector<HTMLElement>('a, button, input')?.focus()
  }

  function showUpTo(index: number): void {
    listed.value = Math.max(listed.value, atOnce * Math.ceil((index + 1) / atOnce))
  }

  return { shown, further: computed(() => items().length - shown.value.length), showMore, showUpTo }
}
