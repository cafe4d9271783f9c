import type { Picture, ReducedPicture } from '../../journey/picture.ts'
import type { Archive } from '../archive/archive.ts'
import type { PartReader } from '../archive/part-reader.ts'
import type { ProblemReason, Result } from '../problem.ts'
import type { PictureLocation } from './picture-locations.ts'
import { sha256 } from '../../journey/sha256.ts'
import { crc32 } from '../archive/crc32.ts'
import { isGone } from '../archive/is-gone.ts'
import { bytesOf } from '../archive/stored-file.ts'
import { limits } from '../format.ts'
import { failed, ok } from '../problem.ts'
import { imageSize } from './image-size.ts'
import { imageType } from './image-type.ts'
import { imageAt } from './picture-locations.ts'

/** A picture's bytes, or why there are none. */
export interface ReadPicture {
  picture: Picture
  /** What the bytes are, where they are a smaller version of the picture. */
  reduced?: ReducedPicture
  file: Result<Blob, ProblemReason>
}

/**
 * Reads pictures that are near each other and verifies sizes, both checksums and that they are the images they say they
 * are. Of those stored, what comes back are parts of the archive: they take no memory where it is on the disk.
 * @throws where the archive is gone: none of them is damaged for it
 */
export async function readStretch(
  archive: Archive,
  locations: PictureLocation[],
  parts: PartReader,
): Promise<ReadPicture[]> {
  const [first, last] = [locations[0]!.stored, locations.at(-1)!.stored]
  if (!first || !last)
    return oneByOne(archive, locations)
  const readFrom = async (location: PictureLocation, part: Uint8Array<ArrayBuffer>): Promise<ReadPicture> => {
    const { picture, reduced } = location
    return { picture, reduced, file: await readStored(archive, location, part, first.offset) }
  }
  return parts.read(archive.file.slice(first.offset, last.end), part =>
    Promise.all(locations.map(location => readFrom(location, part))))
}

/** @param partStart where in the archive the part begins */
async function readStored(
  archive: Archive,
  location: PictureLocation,
  part: Uint8Array<ArrayBuffer>,
  partStart: number,
): Promise<Result<Blob, ProblemReason>> {
  const { stored } = location
  const image = imageAt(location)
  const found = bytesOf(stored!, part, partStart)
  // What is not plainly there may still be there for the library.
  if (!found)
    return readPacked(archive, location)
  const { start, bytes } = found
  const intact = crc32(bytes) === stored!.crc && await isImage(image, bytes)
  return intact ? ok(archive.file.slice(start, start + bytes.length, image.type)) : failed('picture-damaged')
}

async function oneByOne(archive: Archive, locations: PictureLocation[]): Promise<ReadPicture[]> {
  const read: ReadPicture[] = []
  for (const location of locations) {
    const { picture, reduced } = location
    read.push({ picture, reduced, file: await readPacked(archive, location) })
  }
  return read
}

async function readPacked(archive: Archive, location: PictureLocation): Promise<Result<Blob, ProblemReason>> {
  try {
    const image = imageAt(location)
    const bytes = await archive.read(location.path)
    return await isImage(image, bytes) ? ok(new Blob([bytes], { type: image.type })) : failed('picture-damaged')
  }
  catch (error) {
    if (isGone(error))
      throw error
    return failed('picture-damaged')
  }
}

/** Whether bytes are the picture that a record, or the smaller version that its `reduced`, describes. */
export async function isImage(image: ReducedPicture, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const { bytes: size, type, sha256: digest } = image
  return bytes.length === size
    && imageType(bytes) === type
    && hasItsSize(image, bytes)
    && await sha256(bytes) === digest
}

/** Whether an image unpacks to what is said of it: a few kilobytes may say of themselves that they are gigapixels. */
function hasItsSize({ type, width, height }: ReducedPicture, bytes: Uint8Array<ArrayBuffer>): boolean {
  const size = imageSize(type, bytes)
  return size?.width === width && size.height === height && width * height <= limits.picturePixels
}
