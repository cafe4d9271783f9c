import type { KairosDatabase, PictureFile } from '../../database/kairos-database.ts'
import type { PictureStaging } from '../../database/pictures/picture-staging.ts'
import type { Id } from '../../journey/identifier.ts'
import type { Picture, ReducedPicture } from '../../journey/picture.ts'
import type { AnyRecord } from '../../journey/record.ts'
import type { Archive } from '../archive/archive.ts'
import type { Problem, ProblemReason } from '../problem.ts'
import type { Replacement } from './better-bytes.ts'
import { compareReduced } from '../../journey/picture.ts'
import { limits } from '../format.ts'
import { isImage } from '../read/read-picture.ts'
import { readPictures } from '../read/read-pictures.ts'

/** What became of a file's pictures. */
export interface StagedPictures {
  /** The pictures whose bytes are intact. */
  good: AnyRecord[]
  /** Those of which there were no bytes here. */
  fresh: Id[]
  /** Files that are to take the place of others: those stay until the records are visible. */
  replacing: Replacement[]
  /** Those of which there is a better smaller version here, which may be another file's. */
  yielding: Id[]
  problems: Problem[]
}

interface StageOptions {
  onProgress?: (done: number, total: number) => void
  signal?: AbortSignal
}

/**
 * Reads the bytes of all pictures and stages those that are intact and not here yet; the others are reported.
 * @param places where each picture stands in the file's list, from 0
 * @throws what the signal was aborted with
 */
export async function stagePictures(
  db: KairosDatabase,
  staging: PictureStaging,
  { archive, pictures, places }: { archive: Archive, pictures: Picture[], places: Map<Id, number> },
  { onProgress, signal }: StageOptions,
): Promise<StagedPictures> {
  const result: StagedPictures = { good: [], fresh: [], replacing: [], yielding: [], problems: [] }
  let done = 0
  for await (const batch of readPictures(archive, pictures, signal)) {
    const intact = batch.flatMap(({ picture, reduced, file }) => file.ok ? [{ picture, reduced, file: file.value }] : [])
    const { fresh = [], known = [] } = Object.groupBy(intact, ({ picture }) => staging.isTaken(picture.id) ? 'known' : 'fresh')
    await staging.add(fresh.map(fileOf))
    // One by one: there may be more than a function can be given as its arguments.
    intact.forEach(({ picture }) => result.good.push(withoutPlace(picture)))
    fresh.forEach(({ picture }) => result.fresh.push(picture.id))
    batch.forEach(({ picture, file }) => file.ok || result.problems.push(problemOf(picture, file.error, places)))
    for (const one of known)
      await compareWithHere(db, one, result)
    done += batch.length
    onProgress?.(done, pictures.length)
  }
  await staging.written()
  result.problems.sort((a, b) => a.index - b.index)
  return { ...result, problems: result.problems.slice(0, limits.problems) }
}

interface Intact {
  picture: Picture
  reduced?: ReducedPicture
  file: Blob
}

/** The bytes here may be none of that picture, a version that gives way to the file's, or one that the file's gives way to. */
async function compareWithHere(db: KairosDatabase, one: Intact, { replacing, yielding }: StagedPictures): Promise<void> {
  const here = await db.pictureFiles.get(one.picture.id)
  const order = here ? compareReduced(one.reduced, here.reduced) : 1
  if (order > 0 || !await isIntact(here!, one.picture))
    replacing.push({ file: fileOf(one), over: here })
  else if (order < 0 && here!.reduced)
    yielding.push(one.picture.id)
}

async function isIntact({ file, reduced }: PictureFile, picture: Picture): Promise<boolean> {
  const image = reduced ?? picture
  return file.size === image.bytes && isImage(image, new Uint8Array(await file.arrayBuffer()))
}

function fileOf({ picture, reduced, file }: Intact): PictureFile {
  return { id: picture.id, file, ...reduced && { reduced } }
}

function problemOf({ id }: Picture, reason: ProblemReason, places: Map<Id, number>): Problem {
  return { type: 'picture', id, index: places.get(id) ?? 0, reason, detail: id }
}

/** Where a picture lies in the file means nothing outside it, and what the bytes are is kept with them. */
function withoutPlace({ file: _, reduced: __, ...picture }: Picture & { file?: unknown, reduced?: unknown }): AnyRecord {
  return picture
}
