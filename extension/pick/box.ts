/** A place in CSS pixels, from the top left of what is seen of a page. */
export interface Point {
  x: number
  y: number
}

interface Size {
  width: number
  height: number
}

/** A rectangle in CSS pixels, from the top left of what is seen of a page. */
export interface Box extends Point, Size {}

/** The box of which two corners lie across from each other. */
export function boxBetween(a: Point, b: Point): Box {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) }
}

/** What of a box lies within another; without width or height where nothing does. */
export function clipBox(box: Box, within: Box): Box {
  const x = clamp(box.x, within.x, within.x + within.width)
  const y = clamp(box.y, within.y, within.y + within.height)
  const right = clamp(box.x + box.width, x, within.x + within.width)
  const bottom = clamp(box.y + box.height, y, within.y + within.height)
  return { x, y, width: right - x, height: bottom - y }
}

/** The box that lies in the middle, half as wide and high. */
export function middleBox({ width, height }: Size): Box {
  return { x: width / 4, y: height / 4, width: width / 2, height: height / 2 }
}

/** A box moved as far as it stays within. */
export function moveBox(box: Box, by: Point, within: Size): Box {
  return {
    ...box,
    x: clamp(box.x + by.x, 0, Math.max(0, within.width - box.width)),
    y: clamp(box.y + by.y, 0, Math.max(0, within.height - box.height)),
  }
}

/** A box of which the lower right corner is moved as far as it stays within, and is not smaller than `least`. */
export function sizeBox(box: Box, by: Point, within: Size, least: number): Box {
  return {
    ...box,
    width: clamp(box.width + by.x, least, Math.max(least, within.width - box.x)),
    height: clamp(box.height + by.y, least, Math.max(least, within.height - box.y)),
  }
}

/** Whether a place lies in a box. */
export function isInBox({ x, y }: Point, box: Box): boolean {
  return x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}
