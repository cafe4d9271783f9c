import type { PictureType } from '../../core/journey/picture.ts'

/** Of the shortest of each, with zeros where the size goes. */
const heads: Record<PictureType, string> = {
  'image/jpeg': 'FFD8FFC0000B08 0000 0000 01011100',
  'image/png': '89504E470D0A1A0A 0000000D49484452 00000000 00000000 0806000000',
  'image/webp': '52494646 16000000 57454250 56503858 0A000000 00000000 000000 000000',
}

const writers: Record<PictureType, (view: DataView, width: number, height: number) => void> = {
  'image/jpeg': (view, width, height) =>
    [height, width].forEach((side, index) => view.setUint16(7 + 2 * index, side)),
  'image/png': (view, width, height) =>
    [width, height].forEach((side, index) => view.setUint32(16 + 4 * index, side)),
  'image/webp': (view, width, height) =>
    [width, height].forEach((side, index) => view.setUint16(24 + 3 * index, side - 1, true)),
}

/**
 * How an image of that type, width and height begins: as much of it as is read before anybody unpacks it.
 * @param width in pixels, as the height; of a JPEG and a WebP at most 65,535
 */
export function imageHead(type: PictureType, width: number, height: number): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.from(heads[type].match(/\w\w/g)!, digits => Number.parseInt(digits, 16))
  writers[type](new DataView(bytes.buffer), width, height)
  return bytes
}
