import type { PictureType } from '../../journey/picture.ts'
import type { DrawnPicture } from '../../package/export/for-mail.ts'

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
  const bitmap = await createImageBitmap(file).catch(() => null)
  if (!bitmap)
    return null
  const { width, height } = shrunkSize(bitmap, longestEdge)
  const canvas = new OffscreenCanvas(width, height)
  const pen = canvas.getContext('2d')!
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(bitmap, 0, 0, width, height)
  bitmap.close()
  const drawn = await canvas.convertToBlob({ type: 'image/webp', quality })
  // A browser that cannot write WebP writes PNG.
  return { file: drawn, type: drawn.type as PictureType, width, height }
}

function shrunkSize({ width, height }: ImageBitmap, longestEdge: number): Pick<DrawnPicture, 'width' | 'height'> {
  const scale = Math.min(1, longestEdge / Math.max(width, height))
  const shrunk = (edge: number) => Math.max(1, Math.round(edge * scale))
  return { width: shrunk(width), height: shrunk(height) }
}
