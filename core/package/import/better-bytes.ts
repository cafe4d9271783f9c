import type { KairosDatabase, PictureFile } from '../../database/kairos-database.ts'
import { compareReduced } from '../../journey/picture.ts'

/** A picture's bytes that are better than those that were here when they were read. */
export interface Replacement {
  file: PictureFile
  over: PictureFile | undefined
}

/** Those that are better than what is here by now: another of several files may have brought the original. */
export async function betterBytes(db: KairosDatabase, replacing: Replacement[]): Promise<PictureFile[]> {
  const here = await db.pictureFiles.bulkGet(replacing.map(({ file }) => file.id))
  return replacing
    .filter(({ file, over }, index) => areSame(here[index], over) || compareReduced(file.reduced, here[index]?.reduced) > 0)
    .map(({ file }) => file)
}

function areSame(one: PictureFile | undefined, other: PictureFile | undefined): boolean {
  return one?.file.size === other?.file.size && one?.reduced?.sha256 === other?.reduced?.sha256
}
