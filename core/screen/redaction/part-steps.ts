import type { PictureArea } from '../../journey/evidence.ts'
import type { PictureSize } from '../../journey/picture.ts'

/** The least side of a part: what is smaller is a slip of the hand. */
const leastSide = 4

const steps: Record<string, [right: number, down: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/**
 * A part after an arrow key: moved, or with Shift larger or smaller at its right and lower edge; null for other keys.
 * @param step how far one press goes, in the picture's pixels
 */
export function stepPart(
  part: PictureArea,
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  picture: PictureSize,
  step: number,
): PictureArea | null {
  const [right, down] = steps[key] ?? []
  if (right === undefined || down === undefined)
    return null
  return shiftKey
    ? sizedTo(part, part.width + right * step, part.height + down * step, picture)
    : movedTo(part, part.x + right * step, part.y + down * step, picture)
}

/** A part elsewhere, as a whole within the picture. */
export function movedTo<T extends PictureArea>(part: T, x: number, y: number, picture: PictureSize): T {
  return {
    ...part,
    x: within(Math.round(x), 0, picture.width - part.width),
    y: within(Math.round(y), 0, picture.height - part.height),
  }
}

/** A part with other sides, its upper left corner where it was, as a whole within the picture. */
export function sizedTo<T extends PictureArea>(part: T, width: number, height: number, picture: PictureSize): T {
  return {
    ...part,
    width: within(Math.round(width), leastSide, picture.width - part.x),
    height: within(Math.round(height), leastSide, picture.height - part.y),
  }
}

/** The part between two points of a picture; null where it is too small to be meant. */
export function partBetween(
  [ax, ay]: [number, number],
  [bx, by]: [number, number],
  picture: PictureSize,
): PictureArea | null {
  const [left, right] = [Math.min(ax, bx), Math.max(ax, bx)].map(x => within(Math.round(x), 0, picture.width))
  const [top, bottom] = [Math.min(ay, by), Math.max(ay, by)].map(y => within(Math.round(y), 0, picture.height))
  const part = { x: left!, y: top!, width: right! - left!, height: bottom! - top! }
  return Math.min(part.width, part.height) < leastSide ? null : part
}

/** A part in the middle of an area, wide and low as words are, of a size that can be taken hold of. */
export function middleOf(area: PictureArea, picture: PictureSize): PictureArea {
  const width = Math.max(leastSide, Math.round(area.width / 3))
  const height = Math.max(leastSide, Math.round(Math.min(area.height / 4, width / 4)))
  const part = { x: 0, y: 0, width, height }
  return movedTo(part, area.x + (area.width - width) / 2, area.y + (area.height - height) / 2, picture)
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}
