import type { KairosDatabase, PictureFile } from '../database/kairos-database.ts'
import type { PictureStaging } from '../database/picture-staging.ts'
import type { Id } from '../journey/identifier.ts'
import type { Picture } from '../journey/picture.ts'
import type { AnyRecord } from '../journey/record.ts'
import type { Archive } from './archive.ts'
import type { Problem, ProblemReason } from './problem.ts'
import { readPictureFile } from '../database/audits.ts'
import { limits } from './format.ts'
import { isPicture } from './read-picture.ts'
import { readPictures } from './read-pictures.ts'

interface StagedPictures {
  /** The pictures whose bytes are intact. */
  good: AnyRecord[]
  /** Files that are to take the place of others: those stay until the records are visible. */
  replacing: PictureFile[]
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
  const good: AnyRecord[] = []
  const replacing: PictureFile[] = []
  const problems: Problem[] = []
  let done = 0
  for await (const batch of readPictures(archive, pictures, signal)) {
    const intact = batch.flatMap(({ picture, file }) => file.ok ? [{ picture, file: file.value }] : [])
    // One by one: there may be more than a function can be given as its arguments.
    intact.forEach(({ picture }) => good.push(withoutPlace(picture)))
    batch.forEach(({ picture, file }) => file.ok || problems.push(problemOf(picture, file.error, places)))
    await staging.add(intact.filter(({ picture }) => !staging.isTaken(picture.id)).map(fileOf))
    const unlike = await unlikeHere(db, intact.filter(({ picture }) => staging.isTaken(picture.id)))
    unlike.forEach(file => replacing.push(file))
    done += batch.length
    onProgress?.(done, pictures.length)
  }
  await staging.written()
  problems.sort((a, b) => a.index - b.index)
  return { good, replacing, problems: problems.slice(0, limits.problems) }
}

interface Intact {
  picture: Picture
  file: Blob
}

/** Those whose bytes here are not the ones that the file's record describes. */
async function unlikeHere(db: KairosDatabase, intact: Intact[]): Promise<PictureFile[]> {
  const unlike: PictureFile[] = []
  for (const one of intact) {
    const here = await readPictureFile(db, one.picture.id)
    if (here?.size !== one.file.size || !await isPicture(one.picture, new Uint8Array(await here.arrayBuffer())))
      unlike.push(fileOf(one))
  }
  return unlike
}

function fileOf({ picture, file }: Intact): PictureFile {
  return { id: picture.id, file }
}

function problemOf({ id }: Picture, reason: ProblemReason, places: Map<Id, number>): Problem {
  return { type: 'picture', id, index: places.get(id) ?? 0, reason, detail: id }
}

/** Where a picture lies in the file means nothing outside it. */
function withoutPlace({ file: _, ...picture }: Picture & { file?: unknown }): AnyRecord {
  return picture
}
