import type { KairosDatabase, PictureFile } from '../../database/kairos-database.ts'
import type { Id } from '../../journey/identifier.ts'
import type { AnyRecord } from '../../journey/record.ts'
import type { Shrink } from './for-mail.ts'
import { present } from '../../database/present.ts'
import { forMail } from './for-mail.ts'

/** How many bytes pictures have, by their ids; none of those whose bytes are lost. */
export type PictureSizes = ReadonlyMap<Id, number>

/**
 * How many pictures tell of all the others: of screenshots of real pages, eight were hardly ever off by more than a
 * twentieth.
 */
const sampleSize = 8

/** The sizes of pictures as they are stored. */
export async function storedSizes(db: KairosDatabase, pictures: AnyRecord[]): Promise<PictureSizes> {
  return sizesOf(await filesOf(db, pictures.map(({ id }) => id)))
}

/** The sizes of some files. */
export function sizesOf(files: PictureFile[]): PictureSizes {
  return new Map(files.map(({ id, file }) => [id, file.size]))
}

/**
 * About the sizes of pictures as they go out by mail: as a few of them do, spread over all.
 * @param known sizes by mail that were found before, by the pictures' ids; new ones are added
 */
export async function mailSizes(
  db: KairosDatabase,
  pictures: AnyRecord[],
  shrink: Shrink,
  known: Map<Id, number>,
): Promise<PictureSizes> {
  const stored = await storedSizes(db, pictures)
  const sample = evenlyChosen([...stored.keys()])
  for (const file of await filesOf(db, sample.filter(id => !known.has(id))))
    known.set(file.id, (await forMail(file, shrink)).file.size)
  const share = sumOf(sample, known) / sumOf(sample, stored)
  return new Map([...stored].map(([id, size]) => [id, Math.ceil(known.get(id) ?? size * share)]))
}

async function filesOf(db: KairosDatabase, ids: Id[]): Promise<PictureFile[]> {
  return present(await db.pictureFiles.bulkGet(ids))
}

/** As many items as a sample has, at equal distances. */
function evenlyChosen<T>(items: T[]): T[] {
  const count = Math.min(sampleSize, items.length)
  return Array.from({ length: count }, (_, index) => items[Math.floor((index + 0.5) * items.length / count)]!)
}

function sumOf(ids: Id[], sizes: PictureSizes): number {
  return ids.reduce((sum, id) => sum + (sizes.get(id) ?? 0), 0)
}
