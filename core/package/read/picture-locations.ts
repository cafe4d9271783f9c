import type { Picture, ReducedPicture } from '../../journey/picture.ts'
import type { Archive } from '../archive/archive.ts'
import type { StoredFile } from '../archive/stored-file.ts'
import type { ProblemReason, Result } from '../problem.ts'
import * as v from 'valibot'
import { limits, pictureFileFields } from '../format.ts'
import { failed, ok } from '../problem.ts'

/** Where a picture's bytes are to be found in an archive. */
export interface PictureLocation {
  picture: Picture
  /** What the bytes are, where they are a smaller version of the picture. */
  reduced?: ReducedPicture
  path: string
  /** Null where only the archive library can read it. */
  stored: StoredFile | null
}

/**
 * How much of an archive is read at once, in bytes; a larger picture is read by itself. Half as much was slower by a
 * sixth.
 */
export const stretchBytes = 16_000_000

/** The version of a picture whose bytes are there. */
export function imageAt({ picture, reduced }: Pick<PictureLocation, 'picture' | 'reduced'>): ReducedPicture {
  return reduced ?? picture
}

/** Looks up where in an archive a picture lies, and whether what is there can be it. */
export function locate(archive: Archive, picture: Picture): Result<PictureLocation, ProblemReason> {
  const file = v.safeParse(pictureFileFields.file, picture.file)
  if (!file.success || !archive.has(file.output))
    return failed('picture-missing')
  const path = file.output
  const reduced = v.safeParse(pictureFileFields.reduced, picture.reduced)
  const { unpacked, packed } = archive.size(path)
  if (!reduced.success || unpacked > limits.pictureBytes || unpacked > packed * limits.pictureRatio)
    return failed('picture-damaged')
  const location = { picture, reduced: reduced.output, path, stored: archive.stored(path) }
  return unpacked === imageAt(location).bytes ? ok(location) : failed('picture-damaged')
}

/**
 * Puts pictures together that are read at once: stored ones that lie near each other, and packed ones by their size.
 */
export function inStretches(locations: PictureLocation[]): PictureLocation[][] {
  const stretches: PictureLocation[][] = []
  const stored = locations.filter(({ stored }) => stored).sort((a, b) => a.stored!.offset - b.stored!.offset)
  for (const location of stored) {
    const stretch = stretches.at(-1)
    if (stretch && location.stored!.end - stretch[0]!.stored!.offset <= stretchBytes)
      stretch.push(location)
    else
      stretches.push([location])
  }
  return [...stretches, ...bySize(locations.filter(({ stored }) => !stored))]
}

function bySize(locations: PictureLocation[]): PictureLocation[][] {
  const groups: PictureLocation[][] = []
  let size = Infinity
  for (const location of locations) {
    size += imageAt(location).bytes
    if (size > stretchBytes) {
      groups.push([])
      size = imageAt(location).bytes
    }
    groups.at(-1)!.push(location)
  }
  return groups
}
