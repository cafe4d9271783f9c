import type { Point } from './box.ts'
import { documentOf, rootElementOf, scrollElement, scrollLeftOf, scrollTopOf } from './page-dom.ts'
import { elementAt, parentOf } from './page-tree.ts'

const lineHeight = 16

/**
 * Scrolls the part of a page that lies under the mouse, as a turn of the wheel there would without an overlay; the page
 * as a whole the browser scrolls itself.
 * @returns whether there was such a part
 */
export function scrollUnder(page: Document, point: Point, { deltaX, deltaY, deltaMode }: WheelEvent): boolean {
  const unit = deltaMode === 0 ? 1 : lineHeight
  const by = { left: deltaX * unit, top: deltaY * unit, behavior: 'instant' } as const
  let part = elementAt(page, point)
  while (part && part !== rootElementOf(page)) {
    if (isScroller(part) && scroll(part, by))
      return true
    part = parentOf(part)
  }
  return false
}

function isScroller(element: Element): boolean {
  const { overflowX, overflowY } = getComputedStyle(element)
  return /auto|scroll/.test(overflowX + overflowY) || element === rootElementOf(documentOf(element))
}

/** Whether it could be scrolled that way. */
function scroll(element: Element, by: ScrollToOptions): boolean {
  const before = [scrollLeftOf(element), scrollTopOf(element)]
  scrollElement(element, by)
  return scrollLeftOf(element) !== before[0] || scrollTopOf(element) !== before[1]
}
