import type { PictureType } from '../../journey/picture.ts'
import type { DrawnPicture } from '../../package/export/for-mail.ts'
import { redrawPicture } from './redraw-picture.ts'

/** Of a picture for a mail, in pixels: a page as wide as most laptops still fills a projector. */
const longestEdge = 1_600

/** How many times as high as wide a picture is that shows a page from top to bottom. */
const leastOfFullPage = 4

/** Of such a picture in pixels: its words are still to be read, and WebP takes no more than 16,383. */
const mostHeight = 12_000

/** Small letters are still sharp. */
const quality = 0.8

/**
 * Draws a picture as a WebP of at most 1600 pixels, and one of a full page as wide as that; null where its bytes are no
 * picture to this browser.
 */
export function shrinkPicture(file: Blob): Promise<DrawnPicture | null> {
  return draw(file, (size) => {
    const isFullPage = size.height > size.width * leastOfFullPage
    return shrunkSize(size, { width: longestEdge, height: isFullPage ? mostHeight : longestEdge })
  })
}

/** Draws a picture as a WebP of at most so many pixels; null where its bytes are no picture to this browser. */
export function drawWithin(file: Blob, longestEdge: number): Promise<DrawnPicture | null> {
  return draw(file, size => shrunkSize(size, { width: longestEdge, height: longestEdge }))
}

type Size = Pick<DrawnPicture, 'width' | 'height'>

async function draw(file: Blob, sizeOf: (picture: Size) => Size): Promise<DrawnPicture | null> {
  const size = { width: 0, height: 0 }
  const drawn = await redrawPicture(file, (picture) => {
    Object.assign(size, sizeOf(picture))
    return { left: 0, top: 0, seenWidth: picture.width, seenHeight: picture.height, ...size }
  }, { type: 'image/webp', quality })
  // A browser that cannot write WebP writes PNG.
  return drawn && { file: drawn, type: drawn.type as PictureType, ...size }
}

function shrunkSize({ width, height }: Size, most: Size): Size {
  const scale = Math.min(1, most.width / width, most.height / height)
  const shrunk = (edge: number) => Math.max(1, Math.round(edge * scale))
  return { width: shrunk(width), height: shrunk(height) }
}
