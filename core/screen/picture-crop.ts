import type { PictureArea } from '../journey/evidence.ts'
import type { PictureSize } from '../journey/picture.ts'

/** How much of a small frame an area may fill: what is around it tells where it is. */
const fill = 0.6

/** No less of a picture is shown, or nobody knows it again. */
const leastShare = 0.3

/**
 * What of a picture a small frame shows so that an area of it can be seen: the area with what is around it, and no more
 * than the frame could show of the whole picture.
 * @param aspect the frame's width by its height
 */
export function cropAround(area: PictureArea, picture: PictureSize, aspect: number): PictureArea {
  const most = Math.min(picture.width, picture.height * aspect)
  const wanted = Math.max(area.width, area.height * aspect) / fill
  const width = Math.min(Math.max(wanted, most * leastShare), most)
  const height = width / aspect
  return {
    x: startOf(area.x, area.width, width, picture.width),
    y: startOf(area.y, area.height, height, picture.height),
    width,
    height,
  }
}

/** Where what is shown begins along one side: with the area in its middle, or with its beginning where it is longer. */
function startOf(start: number, length: number, shown: number, all: number): number {
  const wanted = length > shown ? start : start + (length - shown) / 2
  return Math.max(0, Math.min(wanted, all - shown))
}

/** Where a part of a picture lies in a box, in CSS: all of the picture where nothing else is said. */
export function styleWithin(part: PictureArea, box: PictureArea): Record<'left' | 'top' | 'width' | 'height', string> {
  const percent = (length: number, of: number) => `${length / of * 100}%`
  return {
    left: percent(part.x - box.x, box.width),
    top: percent(part.y - box.y, box.height),
    width: percent(part.width, box.width),
    height: percent(part.height, box.height),
  }
}
