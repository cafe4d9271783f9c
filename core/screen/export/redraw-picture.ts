/** What of a picture is drawn anew, and how large, px. */
export interface Redrawing {
  left: number
  top: number
  seenWidth: number
  seenHeight: number
  width: number
  height: number
}

/** Draws a part of a picture in another size; null where its bytes are no picture to this browser. */
export async function redrawPicture(
  file: Blob,
  plan: (picture: Pick<ImageBitmap, 'width' | 'height'>) => Redrawing,
  encoding: { type: 'image/webp' | 'image/jpeg', quality: number },
): Promise<Blob | null> {
  // Bytes that are no picture to this browser are what is told by null.
  const bitmap = await createImageBitmap(file).catch(() => null)
  if (!bitmap)
    return null
  const { left, top, seenWidth, seenHeight, width, height } = plan(bitmap)
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
