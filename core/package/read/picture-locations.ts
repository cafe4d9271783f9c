import type { Picture, ReducedPicture } from '../../journey/picture.ts'
import type { Archive } from '../archive/archive.ts'
import type { StoredFile } from '../archive/stored-file.ts'
import type { ProblemReason, Result } from '../problem.ts'
import * as v from 'valibot'
import { limits, placeFields } from '../format.ts'
import { failed, ok } from '../problem.ts'

/** Where a picture's bytes are to be found in an archive. */
export interface Place {
  picture: Picture
  /** What the bytes are, where they are a smaller version of the picture. */
  reduced?: ReducedPicture
  path: string
  /** Null where only the archive library can read it. */
  stored: StoredFile | null
}

/** How much of an archive is read at once, in bytes; a larger picture is read by itself. Half as much was slower by a sixth. */
export const stretchBytes = 16_000_000

/** The version of a picture whose bytes are there. */
export function imageAt({ picture, reduced }: Pick<Place, 'picture' | 'reduced'>): ReducedPicture {
  return reduced ?? picture
}

/** Looks up a picture's place in an archive and whether what stands there can be it. */
export function placeOf(archive: Archive, picture: Picture): Result<Place, ProblemReason> {
  const file = v.safeParse(placeFields.file, picture.file)
  if (!file.success || !archive.has(file.output))
    return failed('picture-missing')
  const path = file.output
  const reduced = v.safeParse(placeFields.reduced, picture.reduced)
  const { unpacked, packed } = archive.size(path)
  if (!reduced.success || unpacked > limits.pictureBytes || unpacked > packed * limits.pictureRatio)
    return failed('picture-damaged')
  const place = { picture, reduced: reduced.output, path, stored: archive.stored(path) }
  return unpacked === imageAt(place).bytes ? ok(place) : failed('picture-damaged')
}

/**
 * Puts places together that are read at once: stored ones that lie near each other, and packed ones by their size.
 */
export function inStretches(places: Place[]): Place[][] {
  const stretches: Place[][] = []
  const stored = places.filter(place => place.stored).sort((a, b) => a.stored!.offset - b.stored!.offset)
  for (const place of stored) {
    const stretch = stretches.at(-1)
    if (stretch && place.stored!.end - stretch[0]!.stored!.offset <= stretchBytes)
      stretch.push(place)
    else
      stretches.push([place])
  }
  return [...stretches, ...bySize(places.filter(place => !place.stored))]
}

function bySize(places: Place[]): Place[][] {
  const groups: Place[][] = []
  let size = Infinity
  for (const place of places) {
    size += imageAt(place).bytes
    if (size > stretchBytes) {
      groups.push([])
      size = imageAt(place).bytes
    }
    groups.at(-1)!.push(place)
  }
  return groups
}
