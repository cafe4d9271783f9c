import type { Picture } from '../../journey/picture.ts'
import type { Archive } from '../archive/archive.ts'
import type { PictureLocation } from './picture-locations.ts'
import type { ReadPicture } from './read-picture.ts'
import { createPartReader } from '../archive/part-reader.ts'
import { readAhead } from '../archive/read-ahead.ts'
import { failed } from '../problem.ts'
import { inStretches, locate, stretchBytes } from './picture-locations.ts'
import { readStretch } from './read-picture.ts'

/** One is read while another is taken in. */
const stretchesAhead = 2

/**
 * Reads the bytes of all pictures, in the order in which they lie in the archive, a few megabytes at a time.
 * @throws what the signal was aborted with
 */
export async function* readPictures(
  archive: Archive,
  pictures: Picture[],
  signal?: AbortSignal,
): AsyncGenerator<ReadPicture[]> {
  const { locations, lost } = locateAll(archive, pictures)
  const parts = createPartReader(Math.min(stretchBytes, archive.file.size))
  const read = (stretch: PictureLocation[]) => readStretch(archive, stretch, parts)
  yield lost
  for await (const [, batch] of readAhead(inStretches(locations), read, stretchesAhead)) {
    signal?.throwIfAborted()
    yield batch
  }
}

interface Located {
  locations: PictureLocation[]
  /** Those that are not where their records say. */
  lost: ReadPicture[]
}

function locateAll(archive: Archive, pictures: Picture[]): Located {
  const result: Located = { locations: [], lost: [] }
  const taken = new Set<unknown>()
  for (const picture of pictures) {
    // One entry of the archive is one picture's: many records on one large entry would fill the memory.
    const location = taken.has(picture.file) ? failed('picture-missing' as const) : locate(archive, picture)
    taken.add(picture.file)
    if (location.ok)
      result.locations.push(location.value)
    else
      result.lost.push({ picture, file: location })
  }
  return result
}
