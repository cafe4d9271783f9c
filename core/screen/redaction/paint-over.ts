import type { PictureArea } from '../../journey/evidence.ts'

/** Of what covers, in every picture alike: a colour that no page is taken for. */
const ink = '#1d1b16'

/** As browsers' own screenshots are. */
const quality = 0.88

/** Paints over parts of a picture, so that nothing of them is left in its pixels, and packs it as a JPEG. */
export async function paintOver(picture: ImageBitmap, parts: readonly PictureArea[]): Promise<Blob> {
  const canvas = new OffscreenCanvas(picture.width, picture.height)
  const context = canvas.getContext('2d', { alpha: false })!
  context.drawImage(picture, 0, 0)
  coverParts(context, parts)
  return packPicture(canvas)
}

/** Covers parts of what was drawn. */
export function coverParts(context: OffscreenCanvasRenderingContext2D, parts: readonly PictureArea[]): void {
  context.fillStyle = ink
  parts.forEach(({ x, y, width, height }) => context.fillRect(x, y, width, height))
}

/** What was drawn, as a JPEG. */
export function packPicture(canvas: OffscreenCanvas): Promise<Blob> {
  return canvas.convertToBlob({ type: 'image/jpeg', quality })
}
