import type { PictureType } from '../../journey/picture.ts'
import { keysOf } from '../../journey/keys-of.ts'

const jpegHead = [0xFF, 0xD8, 0xFF]
const pngHead = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
/** The four letters RIFF, then the length of the rest, then WEBP. */
const [riff, webp] = [[0x52, 0x49, 0x46, 0x46], [0x57, 0x45, 0x42, 0x50]]

const signatures: Record<PictureType, (bytes: Uint8Array) => boolean> = {
  'image/jpeg': bytes => startsWith(bytes, jpegHead),
  'image/png': bytes => startsWith(bytes, pngHead),
  'image/webp': bytes => startsWith(bytes, riff) && startsWith(bytes.subarray(8), webp),
}

/** Which of the images that may be stored begins as these bytes do, whatever they are called; null for none. */
export function imageType(bytes: Uint8Array): PictureType | null {
  return keysOf(signatures).find(type => signatures[type](bytes)) ?? null
}

function startsWith(bytes: Uint8Array, head: number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte)
}
