import type { ScrolledPlace, ScrollEnd } from './scroll-message.ts'
import { takeFocus } from '../keys/focus-frame.ts'
import { painted } from '../pick/painted.ts'
import { findScroller, isRoot } from './find-scroller.ts'
import { createHeldStyles } from './held-styles.ts'
import { imagesLoaded } from './images-loaded.ts'
import { createPinnedParts } from './pinned-parts.ts'

/** A page that is being scrolled from top to bottom. */
export interface ScrolledPage {
  /** Scrolls, and settles once the page was painted there. */
  go: (top: number) => Promise<ScrolledPlace>
  look: () => ScrolledPlace
}

/** A scroller neither glides nor snaps nor stays with what it shows. */
const still = { 'scroll-behavior': 'auto', 'scroll-snap-type': 'none', 'overflow-anchor': 'none' }

/**
 * Makes a page ready to be scrolled from top to bottom, each part of it seen once.
 * @param end told why it can't be scrolled any further
 * @param signal gives the page back as it was: its styles, its focus and where it was scrolled to
 */
export function scrollPage(page: Window, end: (reason: ScrollEnd) => void, signal: AbortSignal): ScrolledPage {
  const scroller = findScroller(page)
  const styles = createHeldStyles()
  const before = { top: scroller.scrollTop, left: scroller.scrollLeft }
  const scrollTo = (top: number, left = before.left) => scroller.scrollTo({ top, left, behavior: 'instant' })
  // First, so that the focus finds what it goes back to.
  signal.addEventListener('abort', () => {
    styles.restore()
    scrollTo(before.top)
  }, { once: true })
  watchPage(page, end, signal)
  styles.hold(scroller, still)
  scrollTo(0)
  const pinned = createPinnedParts(page, scroller, styles)

  async function settle(isFirst: boolean): Promise<void> {
    pinned.loosen()
    if (!isFirst)
      pinned.hide()
    await painted(page)
  }

  return {
    look: () => placeOf(page, scroller),
    async go(top) {
      scrollTo(top)
      await settle(top === 0)
      await imagesLoaded(page)
      // A page may have pinned more of itself once it heard that it was scrolled.
      if (!signal.aborted)
        await settle(top === 0)
      return placeOf(page, scroller)
    },
  }
}

/** Ends at whatever makes the next picture one of something else, and keeps the mouse from scrolling. */
function watchPage(page: Window, end: (reason: ScrollEnd) => void, signal: AbortSignal): void {
  const options = { capture: true, signal }
  const leave = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.key !== 'Escape')
      return
    event.preventDefault()
    event.stopImmediatePropagation()
    end('user')
  }
  const listen = (window: Window) => window.addEventListener('keydown', leave, options)
  listen(page)
  takeFocus(page, listen, signal)
  page.addEventListener('resize', event => event.isTrusted && end('resized'), options)
  page.document.addEventListener('visibilitychange', event => event.isTrusted && end('hidden'), options)
  page.addEventListener('wheel', event => event.preventDefault(), { ...options, passive: false })
}

function placeOf(page: Window, scroller: HTMLElement): ScrolledPlace {
  const { clientWidth, clientHeight } = (page.document.scrollingElement ?? page.document.documentElement)
  return {
    top: Math.max(0, scroller.scrollTop),
    contentHeight: scroller.scrollHeight,
    box: isRoot(scroller) ? { x: 0, y: 0, width: clientWidth, height: clientHeight } : innerBoxOf(scroller),
    width: clientWidth,
    height: clientHeight,
    windowWidth: page.innerWidth,
    pixelRatio: page.devicePixelRatio,
  }
}

function innerBoxOf(scroller: HTMLElement): ScrolledPlace['box'] {
  const { x, y } = scroller.getBoundingClientRect()
  return {
    x: Math.max(0, x + scroller.clientLeft),
    y: Math.max(0, y + scroller.clientTop),
    width: scroller.clientWidth,
    height: scroller.clientHeight,
  }
}
