import { takeFocus } from './focus-frame.ts'
import { createKeyGuard } from './key-guard.ts'
import { messageOf } from './page-keys-message.ts'
import { panelKeyOf } from './panel-key.ts'
import { createPanelLine } from './panel-line.ts'
import { isTextKey } from './text-key.ts'

/** A panel that did not open until then does not open at all, and the page gets its keys back. */
const patienceMilliseconds = 5_000

/** Keys that are kept from a page. */
export interface PageKeys {
  /** Whether they still are. */
  isKept: () => boolean
  /** Tells the panel once more: another capture was asked for. */
  announce: () => void
}

/**
 * Keeps the panel's keys from the page that has the focus, since no browser moves it to a panel that is open, and hands
 * them to the panel: until the user turns to the page by a click, Escape or Tab, the panel wants no more, or the page
 * is out of sight.
 */
export function keepPageKeys(page: Window): PageKeys {
  const kept = new AbortController()
  const { signal } = kept

  const end = () => kept.abort()
  const line = createPanelLine(patienceMilliseconds, signal)
  const guard = createKeyGuard({
    isPanels: event => line.takesText() ? isTextKey(event) : panelKeyOf(event) !== null,
    press: event => line.send(messageOf(event)),
    turn: end,
  }, signal)
  line.onHungUp(() => guard.whenReleased(end))
  guard.watch(page)
  takeFocus(page, guard.watch, signal)
  page.document.addEventListener('visibilitychange', end, { signal })
  line.announce()
  return { isKept: () => !signal.aborted, announce: line.announce }
}
