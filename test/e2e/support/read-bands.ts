/** A picture's bytes in base64, and the column of it that is read. */
interface Column {
  data: string
  x: number
}

/** One colour from top to bottom: red, green and blue, and how many rows it has. */
export interface Band {
  colour: number[]
  rows: number
}

/**
 * Runs in a page: the colours of a column of a picture, from top to bottom; packing blurs where two meet,
 * and leaves ripples beside it.
 */
export async function readBands({ data: bytes, x }: Column): Promise<Band[]> {
  const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(bytes), character => character.charCodeAt(0))]))
  const { height } = bitmap
  const pen = new OffscreenCanvas(1, height).getContext('2d')!
  pen.drawImage(bitmap, -x, 0)
  const { data } = pen.getImageData(0, 0, 1, height)
  const colourAt = (y: number) => [...data.slice(y * 4, y * 4 + 3)]
  const found: Band[] = []
  let start = 0
  for (let y = 1; y <= height; y++) {
    const first = colourAt(start)
    if (y < height && colourAt(y).every((value, channel) => Math.abs(value - first[channel]!) < 40))
      continue
    found.push({ colour: colourAt((start + y) >> 1), rows: y - start })
    start = y
  }
  return found.filter(({ rows }) => rows > 8)
}
