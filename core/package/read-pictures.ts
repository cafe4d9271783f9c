import type { Id } from '../journey/identifier.ts'
import type { Picture } from '../journey/picture.ts'
import type { AnyRecord } from '../journey/record.ts'
import type { Archive } from './archive.ts'
import type { Problem } from './problem.ts'
import { failed } from './problem.ts'
import { readPicture } from './read-picture.ts'

export interface ReadPictures {
  /** The pictures whose bytes are intact. */
  good: AnyRecord[]
  files: Map<Id, Blob>
  problems: Problem[]
}

/**
 * Reads the bytes of all pictures; those that are lost or damaged are reported.
 * @param places where each picture stands in the file's list, from 0
 * @throws what the signal was aborted with
 */
export async function readPictures(
  archive: Archive,
  pictures: Picture[],
  places: Map<Id, number>,
  { onProgress, signal }: { onProgress?: (done: number, total: number) => void, signal?: AbortSignal },
): Promise<ReadPictures> {
  const read: ReadPictures = { good: [], files: new Map(), problems: [] }
  const taken = new Set<unknown>()
  for (const [done, picture] of pictures.entries()) {
    signal?.throwIfAborted()
    // One entry of the archive is one picture's: many records on one large entry would fill the memory.
    const file = taken.has(picture.file) ? failed('picture-missing' as const) : await readPicture(archive, picture)
    taken.add(picture.file)
    if (file.ok) {
      read.good.push(withoutPlace(picture))
      read.files.set(picture.id, file.value)
    }
    else {
      read.problems.push({ type: 'picture', id: picture.id, index: places.get(picture.id) ?? 0, reason: file.error, detail: picture.id })
    }
    onProgress?.(done + 1, pictures.length)
  }
  return read
}

/** Where a picture lies in the file means nothing outside it. */
function withoutPlace({ file: _, ...picture }: Picture & { file?: unknown }): AnyRecord {
  return picture
}
