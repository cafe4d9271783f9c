import type { PictureEncoding, PlanRedrawing } from './redrawing.ts'
import { expose } from 'comlink'

/** A page packs a picture only once it has nothing else to do, and holds still while a large one is drawn. */
export type Redraw = typeof redraw

async function redraw(file: Blob, plan: PlanRedrawing, encoding: PictureEncoding): Promise<Blob | null> {
  // Bytes that are no picture to this browser are what is told by null.
  const bitmap = await createImageBitmap(file).catch(() => null)
  if (!bitmap)
    return null
  const { left, top, seenWidth, seenHeight, width, height } = await plan({ width: bitmap.width, height: bitmap.height })
  const canvas = new OffscreenCanvas(width, height)
  const pen = canvas.getContext('2d')!
  pen.imageSmoothingQuality = 'high'
  if (encoding.type === 'image/jpeg')
    whiten(pen)
  pen.drawImage(bitmap, left, top, seenWidth, seenHeight, 0, 0, width, height)
  bitmap.close()
  return canvas.convertToBlob(encoding)
}

/** A JPEG has no transparency: it would be black. */
function whiten(pen: OffscreenCanvasRenderingContext2D): void {
  pen.fillStyle = 'white'
  pen.fillRect(0, 0, pen.canvas.width, pen.canvas.height)
}

expose(redraw)
