import { everyElement } from './every-element.ts'

/** How much of the window an element must fill to be what its user takes for the page. */
const leastShare = 0.5

/** What of a page scrolls: the page itself, or the element in it that does so in its place. */
export function findScroller(page: Window): HTMLElement {
  const root = (page.document.scrollingElement ?? page.document.documentElement) as HTMLElement
  return isScrollable(root, page) ? root : findInner(page, root) ?? root
}

/** Whether a scroller is the page as a whole. */
export function isRoot(scroller: HTMLElement): boolean {
  return scroller === scroller.ownerDocument.documentElement || scroller === scroller.ownerDocument.scrollingElement
}

/** A page may keep all its length and let nobody scroll it. */
function isScrollable(root: HTMLElement, page: Window): boolean {
  const isHidden = (element: Element | null) =>
    element !== null && /hidden|clip/.test(page.getComputedStyle(element).overflowY)
  const { documentElement, body } = page.document
  return root.scrollHeight > root.clientHeight + 1 && !isHidden(documentElement) && !isHidden(body)
}

function findInner(page: Window, root: HTMLElement): HTMLElement | null {
  const windowArea = page.innerWidth * page.innerHeight
  let largest: { element: HTMLElement, area: number } | null = null
  for (const element of everyElement(page.document)) {
    const area = element.clientWidth * element.clientHeight
    if (element !== root && area >= windowArea * leastShare && area > (largest?.area ?? 0) && scrolls(element, page))
      largest = { element, area }
  }
  return largest?.element ?? null
}

/** Whether all that an element shows of itself lies in the window, and there is more of it. */
function scrolls(element: HTMLElement, page: Window): boolean {
  const { top, bottom, left, right } = element.getBoundingClientRect()
  const isSeen = top >= -1 && left >= -1 && bottom <= page.innerHeight + 1 && right <= page.innerWidth + 1
  return isSeen
    && element.scrollHeight > element.clientHeight + 1
    && /auto|scroll|overlay/.test(page.getComputedStyle(element).overflowY)
}
