import type { PageBox } from './page-box.ts'
import { isElementNode } from './node-types.ts'
import { intersectionOf } from './page-box.ts'

/**
 * What of a box its scrolling and cutting surroundings leave to be seen; null where nothing is. Where it is not sure
 * that they cut it, all of it counts as seen.
 */
export function seenPartOf({ x, y, width, height }: PageBox, within: Node): PageBox | null {
  let box = intersectionOf({ x, y, width, height }, windowBoxOf(within.ownerDocument ?? within as Document))
  for (let node: Node | null = within; node && box; node = around(node)) {
    const style = styleOf(node)
    if (isElementNode(node) && style && style.overflow !== 'visible' && !style.display.startsWith('inline'))
      box = intersectionOf(box, node.getBoundingClientRect())
    // What cuts the surroundings of such an element need not cut the element.
    if (style && (style.position === 'fixed' || style.position === 'absolute'))
      break
  }
  return box
}

/** The box of a document's own window. */
export function windowBoxOf({ defaultView }: Document): PageBox {
  return { x: 0, y: 0, width: defaultView!.innerWidth, height: defaultView!.innerHeight }
}

/** The style of an element that may cut; the outermost ones hand theirs to the window. */
function styleOf(node: Node): CSSStyleDeclaration | null {
  const { ownerDocument } = node
  const isOutermost = node === ownerDocument?.body || node === ownerDocument?.documentElement
  return isElementNode(node) && !isOutermost ? getComputedStyle(node) : null
}

function around(node: Node): Node | null {
  return node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null
}
