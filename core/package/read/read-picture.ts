import type { Picture, PictureType, ReducedPicture } from '../../journey/picture.ts'
import type { Archive } from '../archive/archive.ts'
import type { PartReader } from '../archive/part-reader.ts'
import type { ProblemReason, Result } from '../problem.ts'
import type { Place } from './picture-locations.ts'
import { sha256 } from '../../journey/sha256.ts'
import { crc32 } from '../archive/crc32.ts'
import { bytesOf } from '../archive/stored-file.ts'
import { limits } from '../format.ts'
import { failed, ok } from '../problem.ts'
import { imageSize } from './image-size.ts'
import { imageAt } from './picture-locations.ts'

const signatures: Record<PictureType, (bytes: Uint8Array) => boolean> = {
  'image/jpeg': bytes => startsWith(bytes, [0xFF, 0xD8, 0xFF]),
  'image/png': bytes => startsWith(bytes, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
  'image/webp': bytes => startsWith(bytes, [0x52, 0x49, 0x46, 0x46]) && startsWith(bytes.subarray(8), [0x57, 0x45, 0x42, 0x50]),
}

/** A picture's bytes, or why there are none. */
export interface ReadPicture {
  picture: Picture
  /** What the bytes are, where they are a smaller version of the picture. */
  reduced?: ReducedPicture
  file: Result<Blob, ProblemReason>
}

/**
 * Reads pictures that are near each other and verifies sizes, both checksums and that they are the images they say they are.
 * Of those stored, what comes back are parts of the archive: they take no memory where it is on the disk.
 */
export async function readStretch(archive: Archive, places: Place[], parts: PartReader): Promise<ReadPicture[]> {
  const [first, last] = [places[0]!.stored, places.at(-1)!.stored]
  if (!first || !last)
    return oneByOne(archive, places)
  return parts.read(archive.file.slice(first.offset, last.end), part =>
    Promise.all(places.map(async place => ({ picture: place.picture, reduced: place.reduced, file: await readStored(archive, place, part, first.offset) }))))
}

async function readStored(archive: Archive, place: Place, part: Uint8Array<ArrayBuffer>, start: number): Promise<Result<Blob, ProblemReason>> {
  const { stored } = place
  const image = imageAt(place)
  const found = bytesOf(stored!, part, start)
  // What is not plainly there may still be there for the library.
  if (!found)
    return readPacked(archive, place)
  const { at, bytes } = found
  const intact = crc32(bytes) === stored!.crc && await isImage(image, bytes)
  return intact ? ok(archive.file.slice(at, at + bytes.length, image.type)) : failed('picture-damaged')
}

async function oneByOne(archive: Archive, places: Place[]): Promise<ReadPicture[]> {
  const read: ReadPicture[] = []
  for (const place of places)
    read.push({ picture: place.picture, reduced: place.reduced, file: await readPacked(archive, place) })
  return read
}

async function readPacked(archive: Archive, place: Place): Promise<Result<Blob, ProblemReason>> {
  try {
    const image = imageAt(place)
    const bytes = await archive.read(place.path)
    return await isImage(image, bytes) ? ok(new Blob([bytes], { type: image.type })) : failed('picture-damaged')
  }
  catch {
    return failed('picture-damaged')
  }
}

/** Whether bytes are the picture that a record, or the smaller version that its `reduced`, describes. */
export async function isImage(image: ReducedPicture, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const { bytes: size, type, sha256: digest } = image
  return bytes.length === size && signatures[type](bytes) && hasItsSize(image, bytes) && await sha256(bytes) === digest
}

/** Whether an image unpacks to what is said of it: a few kilobytes may say of themselves that they are gigapixels. */
function hasItsSize({ type, width, height }: ReducedPicture, bytes: Uint8Array<ArrayBuffer>): boolean {
  const size = imageSize(type, bytes)
  return size?.width === width && size.height === height && width * height <= limits.picturePixels
}

function startsWith(bytes: Uint8Array, head: number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte)
}
