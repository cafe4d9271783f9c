import type { Picture } from '../journey/picture.ts'
import type { Archive } from './archive.ts'
import type { ProblemReason, Result } from './problem.ts'
import type { StoredFile } from './stored-file.ts'
import * as v from 'valibot'
import { limits, placeFields } from './format.ts'
import { failed, ok } from './problem.ts'

/** Where a picture's bytes are to be found in an archive. */
export interface Place {
  picture: Picture
  path: string
  /** Null where only the archive library can read it. */
  stored: StoredFile | null
}

/** How much of an archive is read at once, in bytes; a larger picture is read by itself. Half as much was slower by a sixth. */
export const stretchBytes = 16_000_000

const placed = v.looseObject(placeFields)

/** Looks up a picture's place in an archive and whether what stands there can be it. */
export function placeOf(archive: Archive, picture: Picture): Result<Place, ProblemReason> {
  const parsed = v.safeParse(placed, picture)
  if (!parsed.success || !archive.has(parsed.output.file))
    return failed('picture-missing')
  const path = parsed.output.file
  const { unpacked, packed } = archive.size(path)
  if (unpacked !== picture.bytes || unpacked > limits.pictureBytes || unpacked > packed * limits.pictureRatio)
    return failed('picture-damaged')
  return ok({ picture, path, stored: archive.stored(path) })
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
    size += place.picture.bytes
    if (size > stretchBytes) {
      groups.push([])
      size = place.picture.bytes
    }
    groups.at(-1)!.push(place)
  }
  return groups
}
