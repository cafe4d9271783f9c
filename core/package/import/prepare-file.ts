import type { KairosDatabase } from '../../database/kairos-database.ts'
import type { PictureStaging } from '../../database/pictures/picture-staging.ts'
import type { PackageError, Result } from '../problem.ts'
import type { Contents } from '../read/read-package.ts'
import type { StagedPictures } from './stage-pictures.ts'
import { stagePictureFiles } from '../../database/pictures/picture-staging.ts'
import { emptyStore } from '../check/records-in-store.ts'
import { validateRecords } from '../check/validate-records.ts'
import { failed, ok } from '../problem.ts'
import { openDexieExport, startsLikeJson } from '../read/read-dexie-export.ts'
import { openPackage } from '../read/read-package.ts'
import { stagePictures } from './stage-pictures.ts'

/** What stands for a folder that was dropped: the type that Linux desktops give one, and an empty file. */
export const folderType = 'inode/directory'

/** A file whose screenshots were read and staged; nothing of it is visible yet. */
export interface PreparedFile extends Pick<Contents, 'lists' | 'tombstones' | 'written' | 'miscounts'> {
  pictures: StagedPictures
  staging: PictureStaging
}

export interface PrepareOptions {
  /** Of a file that was written with one. */
  passphrase?: string
  onProgress?: (done: number, total: number) => void
  signal?: AbortSignal
}

/**
 * Opens a Kairos file, or an export of another browser's store, and stages its screenshots.
 * @throws what the signal was aborted with, and what the store fails with; then nothing stays staged
 */
export async function prepareFile(
  db: KairosDatabase,
  file: Blob,
  options: PrepareOptions,
): Promise<Result<PreparedFile, PackageError>> {
  if (file.type === folderType)
    return failed({ kind: 'folder' })
  const opened = await startsLikeJson(file)
    ? await openDexieExport(file, options.signal)
    : await openPackage(file, options)
  return opened.ok ? ok(await stage(db, opened.value, options).finally(opened.value.archive.close)) : opened
}

async function stage(
  db: KairosDatabase,
  { archive, ...contents }: Contents,
  options: PrepareOptions,
): Promise<PreparedFile> {
  // What the store knows is asked when the records are taken in: a picture refers to nothing.
  const { good, indexes } = validateRecords({ picture: contents.lists.picture }, emptyStore)
  const staging = await stagePictureFiles(db)
  try {
    const pictures = await stagePictures(db, staging, { archive, pictures: good.pictures, indexes }, options)
    return { ...contents, pictures, staging }
  }
  catch (error) {
    // What cannot be removed now is swept away later.
    await staging.discard().catch(() => {})
    throw error
  }
}
