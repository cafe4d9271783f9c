import type { AnswerStaging } from '../../database/answers/answer-staging.ts'
import type { KairosDatabase } from '../../database/kairos-database.ts'
import type { PictureStaging } from '../../database/pictures/picture-staging.ts'
import type { PackageError, Result } from '../problem.ts'
import type { Contents } from '../read/read-package.ts'
import type { CountAnswers, StagedAnswers } from './stage-answers.ts'
import type { StagedPictures } from './stage-pictures.ts'
import { stageAnswerFiles } from '../../database/answers/answer-staging.ts'
import { stagePictureFiles } from '../../database/pictures/picture-staging.ts'
import { emptyStore } from '../check/records-in-store.ts'
import { validateRecords } from '../check/validate-records.ts'
import { failed, ok } from '../problem.ts'
import { openDexieExport, startsLikeJson } from '../read/read-dexie-export.ts'
import { openPackage } from '../read/read-package.ts'
import { stageAnswers } from './stage-answers.ts'
import { stagePictures } from './stage-pictures.ts'

/** What stands for a folder that was dropped: the type that Linux desktops give one, and an empty file. */
export const folderType = 'inode/directory'

/** What stands for a file or a folder that was dropped and cannot be read: a type of ours, and an empty file. */
export const unreadableType = 'application/x-kairos-unreadable'

/** A file whose screenshots and answers were read and staged; nothing of it is visible yet. */
export interface PreparedFile extends Pick<Contents, 'lists' | 'tombstones' | 'written' | 'miscounts'> {
  pictures: StagedPictures
  answers: StagedAnswers
  staging: PictureStaging
  answerStaging: AnswerStaging
}

export interface PrepareOptions {
  /** Of a file that was written with one. */
  passphrase?: string
  /** Without it sources come in without answers that are not here already. */
  countAnswers?: CountAnswers
  onProgress?: (done: number, total: number) => void
  signal?: AbortSignal
}

/**
 * Opens a Kairos file, or an export of another browser's store, and stages its screenshots and answers.
 * @throws what the signal was aborted with, and what the store fails with; then nothing stays staged
 */
export async function prepareFile(
  db: KairosDatabase,
  file: Blob,
  options: PrepareOptions,
): Promise<Result<PreparedFile, PackageError>> {
  if (file.type === folderType)
    return failed({ kind: 'folder' })
  if (file.type === unreadableType)
    return failed({ kind: 'gone' })
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
  // What the store knows is asked when the records are taken in: neither pictures nor sources refer to anything.
  const { picture, source } = contents.lists
  const { good: { pictures, sources }, indexes } = validateRecords({ picture, source }, emptyStore)
  const stagings = { staging: await stagePictureFiles(db), answerStaging: stageAnswerFiles(db) }
  const { staging, answerStaging } = stagings
  try {
    const answers = await stageAnswers(db, answerStaging, { archive, sources, indexes }, options)
    const staged = await stagePictures(db, staging, { archive, pictures, indexes }, options)
    return { ...contents, ...stagings, answers, pictures: staged }
  }
  catch (error) {
    // What cannot be removed now is swept away later.
    await Promise.allSettled([staging.discard(), answerStaging.discard()])
    throw error
  }
}
