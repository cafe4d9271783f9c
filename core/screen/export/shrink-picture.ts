import type { PictureType } from '../../journey/picture.ts'
import type { DrawnPicture } from '../../package/export/for-mail.ts'
import { redrawPicture } from './redraw-picture.ts'

/** Of a picture for a mail, in pixels: a page as wide as most laptops still fills a projector. */
const longestEdge = 1_600

/** Small letters are still sharp. */
const quality = 0.8

/** Draws a picture as a WebP of at most 1600 pixels; null where its bytes are no picture to this browser. */
export function shrinkPicture(file: Blob): Promise<DrawnPicture | null> {
  return drawWithin(file, longestEdge)
}

/** Draws a picture as a WebP of at most so many pixels; null where its bytes are no picture to this browser. */
export async function drawWithin(file: Blob, longestEdge: number): Promise<DrawnPicture | null> {
  const size = { width: 0, height: 0 }
  const drawn = await redrawPicture(file, (picture) => {
    Object.assign(size, shrunkSize(picture, longestEdge))
    return { left: 0, top: 0, seenWidth: picture.width, seenHeight: picture.height, ...size }
  }, { type: 'image/webp', quality })
  // A browser that cannot write WebP writes PNG.
  return drawn && { file: drawn, type: drawn.type as PictureType, ...size }
}

type Size = Pick<DrawnPicture, 'width' | 'height'>

function shrunkSize({ width, height }: Size, longestEdge: number): Size {
  const scale = Math.min(1, longestEdge / Math.max(width, height))
  const shrunk = (edge: number) => Math.max(1, Math.round(edge * scale))
  return { width: shrunk(width), height: shrunk(height) }
}
