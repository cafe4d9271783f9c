import { images } from '../fixtures/images.ts'

/** What a camera writes of its owner: nothing of it may be in a picture that is kept. */
export const cameraOwner = 'Owner of the camera'

/** A JPEG as a camera writes it that was held upright: to be turned by a quarter, and with its owner's name in it. */
export function cameraPicture(jpeg: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([...jpeg.subarray(0, 2), ...exifSegment(), ...jpeg.subarray(2)])
}

/** The bytes of a small picture of a type. */
export function imageBytes(type: string): Uint8Array<ArrayBuffer> {
  const [, , base64] = images.find(([, each]) => each === type)!
  return Uint8Array.from(atob(base64.replace(/=+$/, '')), letter => letter.charCodeAt(0))
}

/** @see https://www.cipa.jp/std/documents/e/DC-008-2012_E.pdf, 4.5 and 4.6 */
function exifSegment(): Uint8Array {
  const text = new TextEncoder().encode(`${cameraOwner}\0`)
  const dataOffset = 8 + 2 + 2 * 12 + 4
  const tiff = new DataView(new ArrayBuffer(dataOffset + text.length))
  tiff.setUint32(0, 0x49492A00)
  tiff.setUint32(4, 8, true)
  tiff.setUint16(8, 2, true)
  // To be turned by a quarter, clockwise.
  setEntry(tiff, 10, { tag: 0x0112, type: 3, count: 1, value: 6 })
  setEntry(tiff, 22, { tag: 0x013B, type: 2, count: text.length, value: dataOffset })
  new Uint8Array(tiff.buffer).set(text, dataOffset)
  const head = [0xFF, 0xE1, 0, 2 + 6 + tiff.byteLength, 0x45, 0x78, 0x69, 0x66, 0, 0]
  return Uint8Array.from([...head, ...new Uint8Array(tiff.buffer)])
}

function setEntry(tiff: DataView, at: number, entry: { tag: number, type: number, count: number, value: number }) {
  tiff.setUint16(at, entry.tag, true)
  tiff.setUint16(at + 2, entry.type, true)
  tiff.setUint32(at + 4, entry.count, true)
  tiff.setUint32(at + 8, entry.value, true)
}
