import type { PressInPage } from '../../capture/order-pick.ts'
import { useEventListener } from '@vueuse/core'
import { isTyping } from '../ground/keys/is-typing.ts'

/** The keys by which something is pointed at in a page. */
const pickKeys = /^(?:Escape|Enter|Arrow\w+)$/

/**
 * Hands the keys that point at something on to the page while the panel has the focus, which no browser moves; nothing
 * in the panel hears them meanwhile.
 */
export function usePickKeys(isPicking: () => boolean, press: PressInPage): void {
  useEventListener(window, 'keydown', (event) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
    if (!isPicking() || !isPlain || !pickKeys.test(event.key) || isTyping(event) || isOwnButton(event))
      return
    event.preventDefault()
    event.stopImmediatePropagation()
    press(event)
  }, { capture: true })
}

/** The button that ends picking is pressed as any other. */
function isOwnButton({ key, target }: KeyboardEvent): boolean {
  return key === 'Enter' && target instanceof Element && target.closest('[data-stop-picking]') !== null
}
