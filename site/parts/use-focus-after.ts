import type { WatchSource } from 'vue'
import { watch } from 'vue'

/**
 * Where the keyboard is on something that a change takes away, lets it go on from somewhere else instead of from the
 * page's top.
 * @param change what takes it away
 * @param within what the keyboard has to be in
 * @param moveFocus moves it, once the change is on the screen
 */
export function useFocusAfter(
  change: WatchSource,
  within: () => Element | null | undefined,
  moveFocus: () => void,
): void {
  let wasWithin = false
  watch(change, () => wasWithin = within()?.contains(document.activeElement) ?? false, { flush: 'pre' })
  watch(change, () => {
    if (wasWithin && document.activeElement === document.body)
      moveFocus()
  }, { flush: 'post' })
}
