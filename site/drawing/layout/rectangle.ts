/** A part of the map, px from its top left. */
export interface Rectangle {
  x: number
  y: number
  width: number
  height: number
}

/** The same rectangle, smaller by `inset` on each side. */
export function shrink({ x, y, width, height }: Rectangle, inset: number): Rectangle {
  return { x: x + inset, y: y + inset, width: width - 2 * inset, height: height - 2 * inset }
}

/** Whether two rectangles overlap or touch at their edges. */
export function meet(a: Rectangle, b: Rectangle): boolean {
  const { width, height } = intersect(a, b)
  return width >= 0 && height >= 0
}

/** The area that two rectangles share, px². */
export function sharedArea(a: Rectangle, b: Rectangle): number {
  const { width, height } = intersect(a, b)
  return width > 0 && height > 0 ? width * height : 0
}

/** What two rectangles share; a negative size is how far they are apart. */
function intersect(a: Rectangle, b: Rectangle): Pick<Rectangle, 'width' | 'height'> {
  return {
    width: Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x),
    height: Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y),
  }
}
