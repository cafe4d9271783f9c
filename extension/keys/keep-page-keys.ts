import { takeFocus } from './focus-frame.ts'
import { createKeyGuard } from './key-guard.ts'
import { messageOf } from './page-keys-message.ts'
import { panelKeyOf } from './panel-key.ts'
import { createPanelLine } from './panel-line.ts'
import { isSelectionKey } from './selection-key.ts'
import { isTextKey } from './text-key.ts'

/** A panel that did not open until then does not open at all, and the page gets its keys back. */
const patienceMilliseconds = 5_000

/** Keys that are kept from a page. */
export interface PageKeys {
  /** Whether any still are. */
  isKept: () => boolean
  /** Keeps all of the panel's keys again, and tells the panel once more: another capture was asked for. */
  announce: () => void
}

/**
 * Keeps the panel's keys from the page that has the focus, since no browser moves it to a panel that is open, and hands
 * them to the panel: until the user turns to the page by a click, Escape or Tab, or the panel wants no more. From then
 * on it keeps those alone that take what is selected in the page, and all of them again once one of these was pressed;
 * until the panel is closed or the page is out of sight.
 * @param isResting whether it begins with those alone, as on a page that was gone on to
 */
export function keepPageKeys(page: Window, isResting: boolean): PageKeys {
  const kept = new AbortController()
  const { signal } = kept
  /** While all of the panel's keys are kept. */
  let focus: AbortController | null = null

  const end = () => kept.abort()
  const line = createPanelLine(patienceMilliseconds, signal)
  const guard = createKeyGuard({ isPanels, press, turn }, signal)

  function isPanels(event: KeyboardEvent): boolean {
    if (!focus)
      return isSelectionKey(event, page)
    const key = panelKeyOf(event)
    // Whoever types fast saves before the panel could say that it takes no more text.
    return line.takesText() ? isTextKey(event) || key?.act === 'save' : key !== null
  }

  function press(event: KeyboardEvent): void {
    take()
    line.send(messageOf(event))
  }

  function take(): void {
    if (focus)
      return
    focus = new AbortController()
    takeFocus(page, guard.watch, AbortSignal.any([signal, focus.signal]))
  }

  function turn(): void {
    focus?.abort()
    focus = null
    line.turn()
  }

  line.onRest(() => guard.whenReleased(turn))
  line.onHungUp(() => guard.whenReleased(end))
  guard.watch(page)
  page.document.addEventListener('visibilitychange', end, { signal })
  const announce = () => {
    take()
    line.announce()
  }
  if (isResting)
    line.turn()
  else
    announce()
  return { isKept: () => !signal.aborted, announce }
}
