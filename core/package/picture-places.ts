import type { Picture } from '../journey/picture.ts'
import type { Archive } from './archive.ts'
import type { ProblemReason, Result } from './problem.ts'
import type { StoredFile } from './stored-file.ts'
import * as v from 'valibot'
import { limits, picturesFolder } from './format.ts'
import { failed, ok } from './problem.ts'

/** Where a picture's bytes are to be found in an archive. */
export interface Place {
  picture: Picture
  path: string
  /** Null where only the archive library can read it. */
  stored: StoredFile | null
}

/** How much of an archive is read at once, in bytes; a larger picture is read by itself. Half as much was slower by a sixth. */
const stretchBytes = 16_000_000

const placed = v.looseObject({ file: v.pipe(v.string(), v.startsWith(picturesFolder), v.maxLength(1_000)) })

/** Looks up a picture's place in an archive and whether what stands there can be it. */
export function placeOf(archive: Archive, picture: Picture): Result<Place, ProblemReason> {
  const parsed = v.safeParse(placed, picture)
  if (!parsed.success || !archive.has(parsed.output.file))
    return failed('picture-missing')
  const path = parsed.output.file
  const { unpacked, packed } = archive.size(path)
  // Images hardly shrink: one that unpacks to many times its size is a trap.
  if (unpacked !== picture.bytes || unpacked > limits.pictureBytes || unpacked > packed * 20)
    return failed('picture-damaged')
  return ok({ picture, path, stored: archive.stored(path) })
}

/**
 * Puts places together that are read at once: stored ones that lie near each other, and packed ones by their size.
 * Those that share bytes with another one are apart: honest files have none, and small ones could unfold to anything.
 */
export function inStretches(places: Place[]): { stretches: Place[][], overlapping: Place[] } {
  const stretches: Place[][] = []
  const overlapping: Place[] = []
  const stored = places.filter(place => place.stored).sort((a, b) => a.stored!.offset - b.stored!.offset)
  let free = 0
  for (const place of stored) {
    const { offset, end, size } = place.stored!
    const stretch = stretches.at(-1)
    if (offset < free)
      overlapping.push(place)
    else if (stretch && end - stretch[0]!.stored!.offset <= stretchBytes)
      stretch.push(place)
    else
      stretches.push([place])
    free = Math.max(free, offset + size)
  }
  return { stretches: [...stretches, ...bySize(places.filter(place => !place.stored))], overlapping }
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
