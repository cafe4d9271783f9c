import type { Point } from './box.ts'
import { allIn, fullScreenIn, isLike, rootElementOf, rootOf, topmostAt } from './page-dom.ts'
import { elementAt, parentOf } from './page-tree.ts'

/** A popover, and the element of whose shadow tree it is. */
interface Layer {
  host: HTMLElement
  cover: HTMLElement
}

/**
 * Shows a popover over all else in a page, whatever the page has in the top layer. A modal dialog lets nothing be
 * clicked but what it holds, nor in Chromium does what fills the screen: then the host is put into it.
 * @returns whether it lies on top at a place then
 */
export function putOnTop(layer: Layer, page: Document, point: Point): boolean {
  return (raise(layer) && isOnTop(layer.host, point))
    || placesIn(page, point).some(place => showIn(place, layer) && isOnTop(layer.host, point))
}

/** Whether nothing of the page lies over an element at a place. */
export function isOnTop(host: HTMLElement, { x, y }: Point): boolean {
  return host.isConnected && topmostAt(rootOf(host), x, y) === host
}

/** The popover that was shown last lies over all others. */
function raise({ host, cover }: Layer): boolean {
  if (!host.isConnected)
    return false
  cover.hidePopover()
  cover.showPopover()
  return true
}

function showIn(place: Element, layer: Layer): boolean {
  Element.prototype.append.call(place, layer.host)
  return raise(layer)
}

/** The page's root, and what may keep all around it from being clicked: what fills the screen, and modal dialogs. */
function placesIn(page: Document, point: Point): Element[] {
  const over = elementAt(page, point)
  const places = [rootElementOf(page), fullScreenIn(page), over && modalAround(over)]
  return [...places.filter(place => place !== null), ...[...allIn(page, 'dialog:modal')].reverse()]
}

function modalAround(element: Element): Element | null {
  let around: Element | null = element
  while (around && !isLike(around, 'dialog:modal'))
    around = parentOf(around)
  return around
}
