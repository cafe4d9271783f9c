import type { Picture, PictureType } from '../../journey/picture.ts'

type ImageSize = Pick<Picture, 'width' | 'height'>

const readers: Record<PictureType, (view: DataView) => ImageSize | null> = {
  'image/jpeg': sizeOfJpeg,
  'image/png': sizeOfPng,
  'image/webp': sizeOfWebp,
}

/**
 * The width and height that an image's header states, in pixels, before any rotation that its metadata asks for: as
 * much as a browser makes room for when it unpacks it. Strict, so that no decoder sees another size; libraries that
 * skip what they do not know can be led past the header that a browser reads.
 * @param bytes begin with the signature of their type
 * @returns null where there is no header, or one that could be read in more ways than one
 */
export function imageSize(type: PictureType, bytes: Uint8Array<ArrayBuffer>): ImageSize | null {
  try {
    return readers[type](new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  }
  catch {
    // Whoever reads beyond the end is told so by an exception.
    return null
  }
}

/** Of a frame: baseline, extended and progressive, then the two of them that arithmetic coding has. */
const frameMarkers = new Set([0xC0, 0xC1, 0xC2, 0xC9, 0xCA])

/** Tables, a comment: all that may stand before the frame, beside application data. */
const segmentMarkers = new Set([0xC4, 0xCC, 0xDB, 0xDD, 0xFE])

/** @see https://www.w3.org/Graphics/JPEG/itu-t81.pdf, B.2 */
function sizeOfJpeg(view: DataView): ImageSize | null {
  let at = 2
  while (view.getUint8(at) === 0xFF) {
    const marker = view.getUint8(at + 1)
    if (frameMarkers.has(marker))
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    if (marker === 0xFF)
      at += 1
    else if (segmentMarkers.has(marker) || (marker >= 0xE0 && marker <= 0xEF))
      at += 2 + view.getUint16(at + 2)
    else
      return null
  }
  return null
}

/** @see https://www.w3.org/TR/png-3/#11IHDR */
function sizeOfPng(view: DataView): ImageSize | null {
  const isHeader = view.getUint32(8) === 13 && fourLetters(view, 12) === 'IHDR'
  return isHeader ? { width: view.getUint32(16), height: view.getUint32(20) } : null
}

/** @see https://developers.google.com/speed/webp/docs/riff_container */
function sizeOfWebp(view: DataView): ImageSize | null {
  switch (fourLetters(view, 12)) {
    case 'VP8X':
      return { width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 }
    case 'VP8L':
      return view.getUint8(20) === 0x2F ? sizeInBits(view.getUint32(21, true)) : null
    case 'VP8 ':
      return uint24(view, 23) === 0x2A019D ? sizeOfKeyFrame(view) : null
    default:
      return null
  }
}

/** The upper two of sixteen bits ask for the image to be scaled when it is shown. */
function sizeOfKeyFrame(view: DataView): ImageSize {
  return { width: view.getUint16(26, true) & 0x3FFF, height: view.getUint16(28, true) & 0x3FFF }
}

/** Fourteen bits each, and one less than it is. */
function sizeInBits(bits: number): ImageSize {
  return { width: (bits & 0x3FFF) + 1, height: (bits >>> 14 & 0x3FFF) + 1 }
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | view.getUint8(at + 2) << 16
}

function fourLetters(view: DataView, at: number): string {
  return [0, 1, 2, 3].map(index => String.fromCharCode(view.getUint8(at + index))).join('')
}
