import type { SheetFile } from './sheet-file.ts'

/** Pixels of a picture for one of the drawing. */
export const pngScales = [1, 2] as const

export type PngScale = typeof pngScales[number]

/** What every browser draws on: px of an edge, and of the whole. */
const most = { edge: 16_384, area: 268_435_456 } as const

/** Whether a picture of that size can be drawn. */
export function fitsCanvas({ width, height }: Pick<SheetFile, 'width' | 'height'>, scale: PngScale): boolean {
  const [across, down] = [width * scale, height * scale]
  return Math.max(across, down) <= most.edge && across * down <= most.area
}

/** Draws a sheet's file as a picture. @throws where the browser cannot */
export async function pngFile({ file, width, height }: SheetFile, scale: PngScale): Promise<Blob> {
  const address = URL.createObjectURL(file)
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = new OffscreenCanvas(width * scale, height * scale)
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await canvas.convertToBlob({ type: 'image/png' })
  }
  finally {
    URL.revokeObjectURL(address)
  }
}
