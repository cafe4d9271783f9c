import { createEmptyFrame, createHtml } from './empty-frame.ts'

/**
 * Moves the focus of a page into an empty frame that nobody sees and the page can't reach, so that no listener of the
 * page's own hears a key.
 * @param page the page's window
 * @param listen called with the frame's window, perhaps twice
 * @param signal takes the frame away again, and gives the focus back to what had it
 */
export function takeFocus(page: Window, listen: (frame: Window) => void, signal: AbortSignal): void {
  const { document } = page
  const before = focusedIn(document)
  const host = createHtml(document, 'div')
  host.style.cssText = 'all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important;'
  const { element: frame, take } = createEmptyFrame(document, listen)
  frame.style.cssText = 'position: fixed; width: 1px; height: 1px; border: 0; opacity: 0; pointer-events: none;'
  frame.setAttribute('aria-hidden', 'true')
  // Whoever took the focus from here gives it back to the host.
  host.attachShadow({ mode: 'closed', delegatesFocus: true }).append(frame)
  // A page that has only begun to load may have no root yet: its keys are kept all the same.
  document.documentElement?.append(host)
  take()
  signal.addEventListener('abort', () => {
    if (document.activeElement === host)
      before?.focus({ preventScroll: true })
    host.remove()
  }, { once: true })
}

/** The element that has a page's focus, within its shadow trees too; null where it is the page itself. */
function focusedIn(document: Document): HTMLElement | null {
  let focused = document.activeElement
  while (focused?.shadowRoot?.activeElement)
    focused = focused.shadowRoot.activeElement
  return focused instanceof HTMLElement && focused !== document.body ? focused : null
}
