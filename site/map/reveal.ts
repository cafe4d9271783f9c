import type { Rectangle } from '../drawing/layout/rectangle.ts'

interface CaptionSize {
  width: number
  height: number
}

/** Space that stays between what is brought into view and the edges, px. */
const margin = 24

/**
 * Scrolls a part of a drawing out from under its captions and into view; Firefox does not do it by itself for what is
 * inside an SVG. Sideways the scroller is scrolled, downwards the page.
 * @param part px from the drawing's top left
 * @param captions how far the captions reach that stay in view: over the left edge, or over the top
 */
export function reveal(part: Rectangle, captions: CaptionSize, scroller: HTMLElement): void {
  if (captions.width < scroller.scrollWidth)
    scroller.scrollLeft = sidewaysScroll(part, captions, scroller)
  else
    window.scrollTo({ top: downwardsScroll(part, captions, scroller) })
}

function sidewaysScroll(part: Rectangle, captions: CaptionSize, scroller: HTMLElement): number {
  const most = part.x - captions.width - margin
  const least = part.x + part.width + margin - scroller.clientWidth
  return Math.min(most, Math.max(least, scroller.scrollLeft))
}

function downwardsScroll(part: Rectangle, captions: CaptionSize, scroller: HTMLElement): number {
  const top = scroller.getBoundingClientRect().top + window.scrollY + part.y
  // The captions stop under the page's header.
  const header = Number.parseFloat(getComputedStyle(scroller).getPropertyValue('--header'))
  const most = top - captions.height - header - margin
  const least = top + part.height + margin - window.innerHeight
  return Math.min(most, Math.max(least, window.scrollY))
}
