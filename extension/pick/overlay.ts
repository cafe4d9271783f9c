import type { Point } from './box.ts'
import type { OverlayParts } from './overlay-parts.ts'
import type { PickOrder } from './pick-message.ts'
import { createEmptyFrame, createHtml } from '../keys/empty-frame.ts'
import { createParts } from './overlay-parts.ts'
import css from './overlay.css?inline'
import { hasFocus } from './page-dom.ts'
import { focusedElement, inTopDocument } from './page-tree.ts'
import { isOnTop, putOnTop } from './top-layer.ts'

const middleOf = ({ innerWidth, innerHeight }: Window): Point => ({ x: innerWidth / 2, y: innerHeight / 2 })

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
  const cover = createHtml(document, 'div')
  const style = createHtml(document, 'style')
  const parts = createParts(page, words.hint)
  const listeners: ((frame: Window) => void)[] = []
  const { element: frame, take } = createEmptyFrame(document, (window) => {
    dress(window.document)
    listeners.forEach(listen => listen(window))
  })
  let mouse = middleOf(page)
  /** A page that holds on to the focus has it in the end: its keys are heard there. */
  let mostTakes = 10

  function keepFocus(): void {
    if (hasFocus(document) && frame.contentDocument && !hasFocus(frame.contentDocument) && mostTakes-- > 0)
      take()
  }

  style.textContent = css
  frame.title = words.hint
  host.lang = language
  // Not the host: the page would hear that it is about to be shown, and could prevent that.
  cover.popover = 'manual'
  cover.className = 'cover'
  cover.append(frame)
  parts.nodes.forEach(node => cover.append(node))
  host.attachShadow({ mode: 'closed' }).append(style, cover)
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
      const place = isSeen(page, mouse) ? mouse : middleOf(page)
      if (isOnTop(host, place)) {
        keepFocus()
        return true
      }
      const isRaised = putOnTop({ host, cover }, document, place)
      // The frame may have been put elsewhere and begin anew, and has lost the focus in any case.
      take()
      return isRaised && frame.contentDocument !== null
    },
  }
}

/** Whether a place is not beside the page, where a drag may lead, or where the page was larger before. */
function isSeen(page: Window, { x, y }: Point): boolean {
  return x >= 0 && y >= 0 && x < page.innerWidth && y < page.innerHeight
}

function dress({ documentElement: { style } }: Document): void {
  style.cssText = 'height: 100%; cursor: crosshair; touch-action: none; color-scheme: only light;'
}

function giveFocus(focused: Element | null): void {
  const element = focused && inTopDocument(focused)
  if (element instanceof HTMLElement)
    element.focus({ preventScroll: true })
}
