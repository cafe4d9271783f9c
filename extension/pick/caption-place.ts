import type { Box, Point } from './box.ts'

/** Between a box and what is said of it, in CSS pixels. */
const gap = 5

type Size = Pick<Box, 'width' | 'height'>

/**
 * Where a caption stands: above its box, below it where there is no room above, else at the upper edge of what is seen
 * of it. All of it stays within the page, where it fits there.
 */
export function placeCaption(box: Box, caption: Size, page: Size): Point {
  const lowest = page.height - caption.height
  const above = box.y - gap - caption.height
  const below = box.y + box.height + gap
  const inside = Math.max(box.y, 0) + gap
  const y = [above, below, inside].find(each => each >= 0 && each <= lowest) ?? lowest
  return { x: within(box.x, page.width - caption.width), y: within(y, lowest) }
}

function within(value: number, most: number): number {
  return Math.max(0, Math.min(value, most))
}
