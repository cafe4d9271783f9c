import type { KairosDatabase, PictureFile } from '../../database/kairos-database.ts'
import { compareReduced } from '../../journey/picture.ts'

/** A picture's bytes that are better than the local ones were when they were read. */
export interface Replacement {
  file: PictureFile
  over: PictureFile | undefined
}

/** Those that are better than the local ones by now: another of several files may have brought the original. */
export async function betterBytes(db: KairosDatabase, replacing: Replacement[]): Promise<PictureFile[]> {
  const local = await db.pictureFiles.bulkGet(replacing.map(({ file }) => file.id))
  return replacing
    .filter((replacement, index) => isStillBetter(replacement, local[index]))
    .map(({ file }) => file)
}

function isStillBetter({ file, over }: Replacement, local: PictureFile | undefined): boolean {
  return areSame(local, over) || compareReduced(file.reduced, local?.reduced) > 0
}

function areSame(one: PictureFile | undefined, other: PictureFile | undefined): boolean {
  return one?.file.size === other?.file.size && one?.reduced?.sha256 === other?.reduced?.sha256
}
