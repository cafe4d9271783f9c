import type { Buffer } from 'node:buffer'
import type { AnyPage } from './any-page.ts'

/** A part of a page or a picture. */
export interface Part {
  x: number
  y: number
  width: number
  height: number
}

/** How the pixels of a part look: whether all are of the one dark colour that covers, and whether any is light. */
export interface Look {
  isPaintedOver: boolean
  hasLight: boolean
}

/**
 * What parts of a picture look like.
 * @param page any page of a browser: it draws the picture
 * @param parts in the pixels of a picture as wide as `ofWidth`; of a smaller one they are scaled
 */
export function looksOf(page: AnyPage, picture: Buffer, parts: Part[], ofWidth: number): Promise<Look[]> {
  return page.evaluate(readLooks, { data: picture.toString('base64'), parts, ofWidth })
}

/** Runs in a page. */
async function readLooks(asked: { data: string, parts: Part[], ofWidth: number }): Promise<Look[]> {
  const bytes = Uint8Array.from(atob(asked.data), character => character.charCodeAt(0))
  const bitmap = await createImageBitmap(new Blob([bytes]))
  const scale = bitmap.width / asked.ofWidth
  const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!
  pen.drawImage(bitmap, 0, 0)
  return asked.parts.map(({ x, y, width, height }) => {
    const [left, top] = [Math.round(x * scale), Math.round(y * scale)]
    const { data } = pen.getImageData(left, top, Math.max(1, width * scale), Math.max(1, height * scale))
    // Packing a picture blurs a colour a little.
    const isDark = (_: number, index: number) => index % 4 === 3 || data[index]! < 70
    return { isPaintedOver: data.every(isDark), hasLight: data.some((value, index) => index % 4 === 1 && value > 150) }
  })
}

/** A part without its edges, which packing blurs. */
export function inner({ x, y, width, height }: Part): Part {
  return { x: x + 2, y: y + 2, width: width - 4, height: height - 4 }
}
