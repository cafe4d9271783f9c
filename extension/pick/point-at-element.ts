import type { Point } from './box.ts'
import type { ElementName } from './element-name.ts'
import type { Overlay } from './overlay.ts'
import type { Pointing } from './pointing.ts'
import { isInBox } from './box.ts'
import { callElement, readElementName } from './element-name.ts'
import { selectorsOf } from './element-selectors.ts'
import { bringIntoView, isConnected, tagOf } from './page-dom.ts'
import { besideOf, boxOf, childrenOf, elementAt, isForeignFrame, parentOf, takesRoom } from './page-tree.ts'

/**
 * Points at an element: at the one under the mouse, and from there by arrow keys to those around it, in it and beside
 * it.
 * @param foreign what is said of a frame from elsewhere
 */
export function pointAtElement(
  page: Window,
  { lookThrough, focused }: Pick<Overlay, 'lookThrough' | 'focused'>,
  foreign: string,
): Pointing {
  let mouse: Point | null = null
  let current: Element | null = null
  /** Not asked for at every frame that is drawn. */
  let name: ElementName | null = null
  /** The elements that arrow keys came up from, the last one last. */
  let below: Element[] = []

  function point(at: Element | null): void {
    if (!at || at === current)
      return
    current = at
    name = readElementName(at)
  }

  function hover(place: Point): void {
    mouse = place
    below = []
    point(lookThrough(() => elementAt(page.document, place)))
  }

  function first(): Element | null {
    const middle = { x: page.innerWidth / 2, y: page.innerHeight / 2 }
    const isPointedAt = focused && tagOf(focused) !== 'body' && takesRoom(focused)
    return isPointedAt ? focused : lookThrough(() => elementAt(page.document, middle))
  }

  function step(from: Element, key: string): Element | null {
    if (key === 'ArrowUp')
      return parentOf(from)
    if (key === 'ArrowDown')
      return within(from, below.pop(), mouse)
    return besideOf(from, key === 'ArrowLeft' ? 'previous' : 'next')
  }

  function arrow(key: string): void {
    if (!current)
      return point(first())
    const next = step(current, key)
    if (key === 'ArrowUp' && next)
      below.push(current)
    else if (key !== 'ArrowDown')
      below = []
    point(next)
    bringIntoView(current)
  }

  return {
    move: hover,
    down: hover,
    up: () => true,
    arrow: ({ key }) => arrow(key),
    marked() {
      if (current && !isConnected(current))
        current = null
      return current && {
        box: boxOf(current),
        name,
        note: isForeignFrame(current) ? foreign : '',
      }
    },
    target: () => current && {
      mode: 'element',
      box: boxOf(current),
      label: callElement(current),
      selectors: selectorsOf(current),
      frame: isForeignFrame(current) ? 'foreign' : 'own',
    },
  }
}

/** The element within another that keys came up from, else the one under the mouse, else the first to take up room. */
function within(element: Element, before: Element | undefined, mouse: Point | null): Element | null {
  if (before && isConnected(before) && parentOf(before) === element)
    return before
  const inner = [...childrenOf(element)].filter(takesRoom)
  return inner.find(child => mouse && isInBox(mouse, boxOf(child))) ?? inner[0] ?? null
}
