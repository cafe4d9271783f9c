import type { KairosDatabase, PictureFile } from '../../database/kairos-database.ts'
import type { PictureStaging } from '../../database/pictures/picture-staging.ts'
import type { Id } from '../../journey/identifier.ts'
import type { Picture, ReducedPicture } from '../../journey/picture.ts'
import type { Archive } from '../archive/archive.ts'
import type { Problem, ProblemReason } from '../problem.ts'
import type { ReadPicture } from '../read/read-picture.ts'
import type { Replacement } from './better-bytes.ts'
import { compareReduced } from '../../journey/picture.ts'
import { limits } from '../format.ts'
import { isImage } from '../read/read-picture.ts'
import { readPictures } from '../read/read-pictures.ts'

/** What became of a file's pictures. */
export interface StagedPictures {
  /** The pictures whose bytes are intact. */
  good: Picture[]
  /** Those of which there were no bytes here. */
  newPictures: Id[]
  /** Files that are to take the place of others: those stay until the records are visible. */
  replacing: Replacement[]
  /** Those of which there is a better smaller version here, which may be another file's. */
  superseded: Id[]
  problems: Problem[]
}

interface StageOptions {
  onProgress?: (done: number, total: number) => void
  signal?: AbortSignal
}

interface PicturesInFile {
  archive: Archive
  pictures: Picture[]
  /** Where each picture stands in the file's list, from 0. */
  indexes: Map<Id, number>
}

/**
 * Reads the bytes of all pictures and stages those that are intact and not here yet; the others are reported.
 * @throws what the signal was aborted with
 */
export async function stagePictures(
  db: KairosDatabase,
  staging: PictureStaging,
  { archive, pictures, indexes }: PicturesInFile,
  { onProgress, signal }: StageOptions,
): Promise<StagedPictures> {
  const result: StagedPictures = { good: [], newPictures: [], replacing: [], superseded: [], problems: [] }
  let done = 0
  for await (const batch of readPictures(archive, pictures, signal)) {
    await stageBatch(db, staging, batch, result)
    batch.forEach(({ picture, file }) => file.ok || result.problems.push(problemOf(picture, file.error, indexes)))
    done += batch.length
    onProgress?.(done, pictures.length)
  }
  await staging.written()
  result.problems.sort((a, b) => a.index - b.index)
  return { ...result, problems: result.problems.slice(0, limits.problems) }
}

async function stageBatch(
  db: KairosDatabase,
  staging: PictureStaging,
  batch: ReadPicture[],
  result: StagedPictures,
): Promise<void> {
  const intact = batch.flatMap(({ picture, reduced, file }) =>
    file.ok ? [{ picture, reduced, file: file.value }] : [])
  const [known, unknown] = [true, false].map(isTaken =>
    intact.filter(({ picture }) => staging.isTaken(picture.id) === isTaken))
  await staging.add(unknown!.map(fileOf))
  // One by one: there may be more than a function can be given as its arguments.
  intact.forEach(({ picture }) => result.good.push(withoutLocation(picture)))
  unknown!.forEach(({ picture }) => result.newPictures.push(picture.id))
  for (const one of known!)
    await compareWithLocal(db, one, result)
}

interface Intact {
  picture: Picture
  reduced?: ReducedPicture
  file: Blob
}

/** The bytes here may be none of that picture, a version that gives way to the file's, or one that takes its place. */
async function compareWithLocal(db: KairosDatabase, one: Intact, result: StagedPictures): Promise<void> {
  const local = await db.pictureFiles.get(one.picture.id)
  const order = local ? compareReduced(one.reduced, local.reduced) : 1
  if (order > 0 || !await isIntact(local!, one.picture))
    result.replacing.push({ file: fileOf(one), over: local })
  else if (order < 0 && local!.reduced)
    result.superseded.push(one.picture.id)
}

async function isIntact({ file, reduced }: PictureFile, picture: Picture): Promise<boolean> {
  const image = reduced ?? picture
  return file.size === image.bytes && isImage(image, new Uint8Array(await file.arrayBuffer()))
}

function fileOf({ picture, reduced, file }: Intact): PictureFile {
  return { id: picture.id, file, ...reduced && { reduced } }
}

function problemOf({ id }: Picture, reason: ProblemReason, indexes: Map<Id, number>): Problem {
  return { type: 'picture', id, index: indexes.get(id) ?? 0, reason, detail: id }
}

interface PictureInFile extends Picture {
  file?: unknown
  reduced?: unknown
}

/** Where a picture lies in the file means nothing outside it, and what the bytes are is kept with them. */
function withoutLocation({ file: _, reduced: __, ...picture }: PictureInFile): Picture {
  return picture
}
