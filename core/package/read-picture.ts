import type { Picture, PictureType } from '../journey/picture.ts'
import type { Archive } from './archive.ts'
import type { ProblemReason, Result } from './problem.ts'
import * as v from 'valibot'
import { sha256 } from '../journey/sha256.ts'
import { limits, placeFields } from './format.ts'
import { failed, ok } from './problem.ts'

const placed = v.looseObject(placeFields)

const signatures: Record<PictureType, (bytes: Uint8Array) => boolean> = {
  'image/jpeg': bytes => startsWith(bytes, [0xFF, 0xD8, 0xFF]),
  'image/png': bytes => startsWith(bytes, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
  'image/webp': bytes => startsWith(bytes, [0x52, 0x49, 0x46, 0x46]) && startsWith(bytes.subarray(8), [0x57, 0x45, 0x42, 0x50]),
}

/** Reads a picture's bytes out of an archive and verifies size, checksum and that it is the image it says it is. */
export async function readPicture(archive: Archive, picture: Picture): Promise<Result<Blob, ProblemReason>> {
  const place = v.safeParse(placed, picture)
  if (!place.success || !archive.has(place.output.file))
    return failed('picture-missing')
  const path = place.output.file
  const { unpacked, packed } = archive.size(path)
  if (unpacked !== picture.bytes || unpacked > limits.pictureBytes || unpacked > packed * limits.pictureRatio)
    return failed('picture-damaged')
  try {
    const blob = await archive.read(path, picture.type)
    const bytes = new Uint8Array(await blob.arrayBuffer())
    const intact = bytes.length === picture.bytes && signatures[picture.type](bytes) && await sha256(bytes) === picture.sha256
    return intact ? ok(blob) : failed('picture-damaged')
  }
  catch {
    return failed('picture-damaged')
  }
}

function startsWith(bytes: Uint8Array, head: number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte)
}
