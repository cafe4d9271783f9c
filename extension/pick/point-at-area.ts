import type { Box, Point } from './box.ts'
import type { Pointing } from './pointing.ts'
import { boxBetween, clipBox, middleBox, moveBox, sizeBox } from './box.ts'

/** Anything smaller is a click, in CSS pixels. */
const least = 8

/** How far an arrow key moves a box, in CSS pixels. */
const step = 8

const arrows: Record<string, Point> = {
  ArrowLeft: { x: -step, y: 0 },
  ArrowRight: { x: step, y: 0 },
  ArrowUp: { x: 0, y: -step },
  ArrowDown: { x: 0, y: step },
}

/** Points at an area: by a drag of the mouse, or by a box that arrow keys move and size. */
export function pointAtArea(page: Window): Pointing {
  let corner: Point | null = null
  let box: Box | null = null
  const size = () => ({ width: page.innerWidth, height: page.innerHeight })
  const drag = (point: Point) => corner && (box = clipBox(boxBetween(corner, point), { x: 0, y: 0, ...size() }))
  const isLargeEnough = () => box !== null && box.width >= least && box.height >= least

  return {
    move: drag,
    down(point) {
      corner = point
      box = null
    },
    up(point) {
      drag(point)
      corner = null
      if (!isLargeEnough())
        box = null
      return box !== null
    },
    arrow({ key, shiftKey }) {
      const by = arrows[key]
      // The first one says that there is no mouse.
      if (box === null || !by)
        box = middleBox(size())
      else
        box = shiftKey ? sizeBox(box, by, size(), least) : moveBox(box, by, size())
    },
    marked: () => box && { box, name: null, note: '' },
    target: () => box && isLargeEnough() ? { mode: 'area', box } : null,
  }
}
