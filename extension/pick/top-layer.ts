import type { Point } from './box.ts'
import { allIn, isLike, rootElementOf, rootOf, topmostAt } from './page-dom.ts'
import { elementAt, parentOf } from './page-tree.ts'

/**
 * Shows an element over all else in a page, whatever the page has in the top layer. A modal dialog lets nothing be
 * clicked but what it holds: then the element is put into it.
 * @returns whether it lies on top at a place now
 */
export function putOnTop(host: HTMLElement, page: Document, point: Point): boolean {
  if (isOnTop(host, point))
    return true
  if (host.isConnected) {
    host.hidePopover()
    host.showPopover()
    if (isOnTop(host, point))
      return true
  }
  return placesIn(page, point).some(place => showIn(place, host) && isOnTop(host, point))
}

/** Whether nothing of the page lies over an element at a place. */
function isOnTop(host: HTMLElement, { x, y }: Point): boolean {
  return host.isConnected && topmostAt(rootOf(host), x, y) === host
}

function showIn(place: Element, host: HTMLElement): true {
  Element.prototype.append.call(place, host)
  host.showPopover()
  return true
}

/** The page's root, and the modal dialogs of which one may keep the rest of the page from being clicked. */
function placesIn(page: Document, point: Point): Element[] {
  const root = rootElementOf(page)
  const over = elementAt(page, point)
  const around = over ? modalAround(over) : null
  return [...root ? [root] : [], ...around ? [around] : [], ...[...allIn(page, 'dialog:modal')].reverse()]
}

function modalAround(element: Element): Element | null {
  let around: Element | null = element
  while (around && !isLike(around, 'dialog:modal'))
    around = parentOf(around)
  return around
}
