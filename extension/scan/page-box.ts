/** A rectangle in a window, in its CSS pixels. */
export interface PageBox {
  x: number
  y: number
  width: number
  height: number
}

/** What of a box lies in another one; null where nothing does. */
export function intersectionOf(a: PageBox, b: PageBox): PageBox | null {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)]
  const width = Math.min(a.x + a.width, b.x + b.width) - x
  const height = Math.min(a.y + a.height, b.y + b.height) - y
  return width > 0 && height > 0 ? { x, y, width, height } : null
}

/** A box seen from another corner. */
export function movedBy(box: PageBox, x: number, y: number): PageBox {
  return { ...box, x: box.x + x, y: box.y + y }
}

/** All that lies in two boxes or between them; what else is known is of the first one. */
export function hullOf<T extends PageBox>(a: T, b: PageBox): T {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)]
  const width = Math.max(a.x + a.width, b.x + b.width) - x
  const height = Math.max(a.y + a.height, b.y + b.height) - y
  return { ...a, x, y, width, height }
}

/** No more boxes than so many: of more, neighbours are put together, so that nothing of them is left out. */
export function joinNeighbours<T extends PageBox>(boxes: readonly T[], most: number): T[] {
  const together = Math.max(1, Math.ceil(boxes.length / most))
  return Array.from({ length: Math.ceil(boxes.length / together) }, (_, index) =>
    boxes.slice(index * together, (index + 1) * together).reduce((hull, part) => hullOf(hull, part)))
}
