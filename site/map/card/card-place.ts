import type { MapBoxes, MapControl } from '../../drawing/layout/map-boxes.ts'
import type { Position } from '../../drawing/layout/position.ts'

/** What a card may lie over, px from the top left of the map's window. */
interface Room {
  left: number
  right: number
  top: number
  foot: number
}

interface Size {
  width: number
  height: number
}

/** From the point to the card, px. */
const beside = 18
/** From the card to the edges of its room, px. */
const inset = 6

/** The widest that a card is, px. */
const widest = 288

/**
 * How wide a card is and where it lies: beside its point in the lane of the curve, so that it lies over no name of
 * another touchpoint. One that is higher than the lane reaches down from its top, over what follows it.
 * @param window the map's window on itself: its width, and how far it is scrolled, px
 * @param height of the card, px
 */
export function placeCard(
  control: MapControl,
  boxes: MapBoxes,
  window: { width: number, scrolled: number },
  height: number,
): Position & { width: number, most: number } {
  const { curve, captionArea } = boxes
  const frame = curve?.frame ?? { x: captionArea.width, y: 0, width: 0, height: 0 }
  const room = curve?.upright
    ? { left: frame.x, right: frame.x + frame.width, top: frame.y, foot: boxes.height }
    : { left: captionArea.width, right: window.width, top: frame.y, foot: boxes.height }
  const size = { width: Math.min(widest, room.right - room.left - 2 * inset), height }
  const point = pointOf(control, boxes)
  const at = { x: point.x - (curve?.upright ? 0 : window.scrolled), y: point.y }
  const lane = { ...room, foot: frame.y + frame.height }
  const place = curve?.upright ? underPoint(at, size, room) : besidePoint(at, size, lane)
  return { ...place, width: size.width, most: room.foot - room.top - 2 * inset }
}

/** Where a touchpoint's score is; without one, the middle of its share of the way. */
function pointOf({ point, x, y, width, height }: MapControl, { curve }: MapBoxes): Position {
  if (point)
    return point
  if (!curve)
    return { x: x + width / 2, y }
  const { frame } = curve
  return curve.upright
    ? { x: frame.x + frame.width / 2, y: y + height / 2 }
    : { x: x + width / 2, y: frame.y + frame.height / 2 }
}

/** To the right of the point where there is room, else to its left, at its height. */
function besidePoint({ x, y }: Position, { width, height }: Size, room: Room): Position {
  const right = x + beside
  const left = right + width + inset <= room.right ? right : x - beside - width
  return {
    x: between(left, room.left + inset, room.right - width - inset),
    y: between(y - height / 2, room.top + inset, room.foot - height - inset),
  }
}

/** Under the point; over it at the map's foot. */
function underPoint({ x, y }: Position, { width, height }: Size, room: Room): Position {
  const under = y + beside
  return {
    x: between(x - width / 2, room.left + inset, room.right - width - inset),
    y: between(under + height + inset <= room.foot ? under : y - beside - height, room.top + inset, Infinity),
  }
}

/** The value, no more than `high` and then no less than `low`. */
function between(value: number, low: number, high: number): number {
  return Math.round(Math.max(low, Math.min(value, high)))
}
