import type { Picture } from '../../journey/picture.ts'
import type { Archive } from '../archive/archive.ts'
import type { Place } from './picture-locations.ts'
import type { ReadPicture } from './read-picture.ts'
import { createPartReader } from '../archive/part-reader.ts'
import { readAhead } from '../archive/read-ahead.ts'
import { failed } from '../problem.ts'
import { inStretches, placeOf, stretchBytes } from './picture-locations.ts'
import { readStretch } from './read-picture.ts'

/** One is read while another is taken in. */
const stretchesAhead = 2

/**
 * Reads the bytes of all pictures, in the order in which they lie in the archive, a few megabytes at a time.
 * @throws what the signal was aborted with
 */
export async function* readPictures(archive: Archive, pictures: Picture[], signal?: AbortSignal): AsyncGenerator<ReadPicture[]> {
  const { places, lost } = findAll(archive, pictures)
  const parts = createPartReader(Math.min(stretchBytes, archive.file.size))
  yield lost
  for await (const [, read] of readAhead(inStretches(places), stretch => readStretch(archive, stretch, parts), stretchesAhead)) {
    signal?.throwIfAborted()
    yield read
  }
}

function findAll(archive: Archive, pictures: Picture[]): { places: Place[], lost: ReadPicture[] } {
  const places: Place[] = []
  const lost: ReadPicture[] = []
  const taken = new Set<unknown>()
  for (const picture of pictures) {
    // One entry of the archive is one picture's: many records on one large entry would fill the memory.
    const place = taken.has(picture.file) ? failed('picture-missing' as const) : placeOf(archive, picture)
    taken.add(picture.file)
    if (place.ok)
      places.push(place.value)
    else
      lost.push({ picture, file: place })
  }
  return { places, lost }
}
