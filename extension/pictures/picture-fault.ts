import type { PictureType } from '../../core/journey/picture.ts'
import { limits } from '../../core/package/format.ts'
import { imageSize } from '../../core/package/read/image-size.ts'
import { imageType } from '../../core/package/read/image-type.ts'

/** Why a file is not taken; each has its words, and the way out. */
export const pictureFaults = [
  'heic',
  'gif',
  'svg',
  'pdf',
  'archive',
  'other',
  'empty',
  'too-large',
  /** It says that it is a picture, and no browser can draw it. */
  'broken',
  /** A folder, or a file that is gone. */
  'unreadable',
  /** More than anybody describes. */
  'too-many',
] as const

export type PictureFault = typeof pictureFaults[number]

/** The largest cameras have so many; unpacked each takes four bytes. */
const mostPixels = 110_000_000

/** How many bytes a file may have at all. */
export const mostBytes = limits.pictureBytes

/** As much of a file's start as is looked through for words. */
const headBytes = 1_024

/** Four letters after the length and `ftyp`: what an iPhone's pictures are. */
const heicBrands = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'])

/**
 * What is wrong with a file that shall be a picture, by its bytes and not by its name; null where it may be unpacked:
 * a JPEG, PNG or WebP whose header states a size that fits into the memory.
 */
export function pictureFault(bytes: Uint8Array<ArrayBuffer>): PictureFault | null {
  if (bytes.length === 0)
    return 'empty'
  const type = imageType(bytes)
  return type ? sizeFault(type, bytes) : kindOf(bytes)
}

function sizeFault(type: PictureType, bytes: Uint8Array<ArrayBuffer>): PictureFault | null {
  const size = imageSize(type, bytes)
  if (!size || size.width === 0 || size.height === 0)
    return 'broken'
  return size.width * size.height > mostPixels ? 'too-large' : null
}

/** What a file is that is none of the three. */
function kindOf(bytes: Uint8Array): PictureFault {
  const head = new TextDecoder().decode(bytes.subarray(0, headBytes))
  if (head.startsWith('GIF8'))
    return 'gif'
  if (head.startsWith('%PDF'))
    return 'pdf'
  if (head.startsWith('PK\u0003\u0004'))
    return 'archive'
  if (head.slice(4, 8) === 'ftyp' && heicBrands.has(head.slice(8, 12)))
    return 'heic'
  return /<svg[\s>]/i.test(head) ? 'svg' : 'other'
}
