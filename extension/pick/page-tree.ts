import type { Box, Point } from './box.ts'
import { clipBox } from './box.ts'
import {
  documentOf,
  firstWithin,
  focusedIn,
  frameDocumentOf,
  hostOf,
  isElement,
  isShadow,
  nextOf,
  parentNodeOf,
  previousOf,
  rectOf,
  shadowRootOf,
  tagOf,
  topmostAt,
  windowOf,
} from './page-dom.ts'

/** The element that is seen at a place, also within open shadow trees and frames of the page's own origin. */
export function elementAt(root: Document | ShadowRoot, point: Point): Element | null {
  const found = topmostAt(root, point.x, point.y)
  if (!found)
    return null
  const shadow = shadowRootOf(found)
  // What is in the slots of a shadow tree is found from the outside.
  if (shadow && shadow !== root)
    return elementAt(shadow, point) ?? found
  const inner = frameDocumentOf(found)
  return inner ? elementAt(inner, pointWithin(found, point)) ?? found : found
}

/** The element that has the focus, also within open shadow trees and frames of the page's own origin. */
export function focusedElement(root: Document | ShadowRoot): Element | null {
  const found = focusedIn(root)
  const inner = found && (shadowRootOf(found) ?? frameDocumentOf(found))
  return inner ? focusedElement(inner) ?? found : found
}

/** The element around another: also the one whose shadow tree it is in, or the frame that shows its document. */
export function parentOf(element: Element): Element | null {
  const parent = parentNodeOf(element)
  if (isElement(parent))
    return parent
  return isShadow(parent) ? hostOf(parent) : frameAround(element)
}

/** The elements directly within another, those of its shadow tree or of the document that it shows before its own. */
export function* childrenOf(element: Element): Generator<Element> {
  for (let child = firstWithin(element); child; child = nextOf(child))
    yield child
}

/** The next element beside another that takes up room, or the one before; null where there is none. */
export function besideOf(element: Element, way: 'next' | 'previous'): Element | null {
  const stepFrom = way === 'next' ? nextOf : previousOf
  let beside = stepFrom(element)
  while (beside && !takesRoom(beside))
    beside = stepFrom(beside)
  return beside
}

/** Whether an element takes up room on the page. */
export function takesRoom(element: Element): boolean {
  const { width, height } = rectOf(element)
  return width > 0 && height > 0
}

/** Whether an element is a frame whose document nobody here can look into. */
export function isForeignFrame(element: Element): boolean {
  return tagOf(element) === 'iframe' && frameDocumentOf(element) === null
}

/** Where an element lies in what is seen of the whole page, and not beyond the frames that it is in. */
export function boxOf(element: Element): Box {
  const { x, y, width, height } = rectOf(element)
  let box = { x, y, width, height }
  for (let frame = frameAround(element); frame; frame = frameAround(frame)) {
    const inner = innerBox(frame)
    box = clipBox({ ...box, x: box.x + inner.x, y: box.y + inner.y }, inner)
  }
  return box
}

/** An element, or where it is in a frame, the frame of the page itself that it is in. */
export function inTopDocument(element: Element): Element {
  const frame = frameAround(element)
  return frame ? inTopDocument(frame) : element
}

function frameAround(element: Element): Element | null {
  const around = windowOf(documentOf(element))
  return around && around !== window ? around.frameElement : null
}

function pointWithin(frame: Element, { x, y }: Point): Point {
  const inner = innerBox(frame)
  return { x: x - inner.x, y: y - inner.y }
}

/** Where a frame shows its document, in the frame's own surroundings. */
function innerBox(frame: Element): Box {
  const { x, y, width, height } = rectOf(frame)
  const style = getComputedStyle(frame)
  const sideOf = (side: 'Left' | 'Top' | 'Right' | 'Bottom') =>
    Number.parseFloat(style[`border${side}Width`]) + Number.parseFloat(style[`padding${side}`])
  const [left, top] = [sideOf('Left'), sideOf('Top')]
  return { x: x + left, y: y + top, width: width - left - sideOf('Right'), height: height - top - sideOf('Bottom') }
}
