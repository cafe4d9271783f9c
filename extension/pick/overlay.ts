import type { Point } from './box.ts'
import type { OverlayParts } from './overlay-parts.ts'
import type { PickOrder } from './pick-message.ts'
import { createEmptyFrame, createHtml } from '../keys/empty-frame.ts'
import { createParts } from './overlay-parts.ts'
import css from './overlay.css?inline'
import { focusedElement, inTopDocument } from './page-tree.ts'
import { putOnTop } from './top-layer.ts'

/** What lies over a page while something is picked in it. */
export interface Overlay extends Omit<OverlayParts, 'nodes'> {
  /** The element of the page that had the focus before. */
  focused: Element | null
  /** Has its frame's window listened to, now and whenever it gets another one. */
  listen: (listen: (frame: Window) => void) => void
  /** Looks at the page as if the overlay were not there. */
  lookThrough: <T>(look: () => T) => T
  /** Comes to the top again where something of the page lies over it; false where it can't be there and hear. */
  stayOnTop: () => boolean
}

/**
 * Lays an overlay over a page, in a shadow tree that the page can't look into. A frame in it takes what the mouse does
 * and the keys, so that no listener of the page's own hears of them.
 * @param signal takes the overlay away, and gives the focus back to what had it
 */
export function createOverlay(page: Window, { language, words }: PickOrder, signal: AbortSignal): Overlay {
  const { document } = page
  const focused = focusedElement(document)
  const host = createHtml(document, 'div')
  const style = createHtml(document, 'style')
  const parts = createParts(page, words.hint)
  const listeners: ((frame: Window) => void)[] = []
  const { element: frame, take } = createEmptyFrame(document, (window) => {
    dress(window.document)
    listeners.forEach(listen => listen(window))
  })
  let mouse: Point = { x: page.innerWidth / 2, y: page.innerHeight / 2 }

  style.textContent = css
  frame.title = words.hint
  host.lang = language
  host.popover = 'manual'
  const root = host.attachShadow({ mode: 'closed' })
  root.append(style, frame)
  parts.nodes.forEach(node => root.append(node))
  signal.addEventListener('abort', () => {
    host.remove()
    giveFocus(focused)
  }, { once: true })

  return {
    ...parts,
    focused,
    listen: listen => void listeners.push(listen),
    avoid(point) {
      mouse = point
      parts.avoid(point)
    },
    lookThrough(look) {
      frame.className = 'see-through'
      const seen = look()
      frame.className = ''
      return seen
    },
    stayOnTop() {
      const before = frame.contentWindow
      const isOnTop = putOnTop(host, document, mouse)
      // A frame that was put elsewhere begins anew.
      if (frame.contentWindow !== before)
        take()
      return isOnTop && frame.contentDocument !== null
    },
  }
}

function dress({ documentElement: { style } }: Document): void {
  style.cssText = 'height: 100%; cursor: crosshair; touch-action: none; color-scheme: only light;'
}

function giveFocus(focused: Element | null): void {
  const element = focused && inTopDocument(focused)
  if (element instanceof HTMLElement)
    element.focus({ preventScroll: true })
}
