import type { ImportFilesOptions } from '../../core/package/import/import-files.ts'
import type { FileOutcome } from '../../core/package/import/import-report.ts'
import type { NamedFile } from '../../core/package/import/read-files.ts'
import type { CountAnswers } from '../../core/package/import/stage-answers.ts'
import { expose } from 'comlink'
import { createDatabase } from '../../core/database/kairos-database.ts'
import { watchUpgrade } from '../../core/database/upgrade.ts'
import { systemClock } from '../../core/journey/timestamp.ts'
import { importFiles } from '../../core/package/import/import-files.ts'

/** The page that the worker works for. */
export type ImportListener
  = Required<Pick<ImportFilesOptions, 'onReading' | 'onWaiting'>>
    & Pick<ImportFilesOptions, 'decide'>

/** What reads Parquet is loaded only where answers come in. */
const countAnswers: CountAnswers = async (file, source, rows) => {
  const { countAnswerFile } = await import('../../core/customers/counts/count-answer-file.ts')
  return countAnswerFile(file, source, rows)
}

/** Unpacking and checking large files would hold up the page for seconds. */
async function importForListener(
  store: string,
  files: NamedFile[],
  { isAsked }: { isAsked: boolean },
  { onReading, onWaiting, decide }: ImportListener,
): Promise<FileOutcome[]> {
  const db = createDatabase(store)
  // The page, which has the same store, says so.
  watchUpgrade(db, () => {})
  return importFiles(db, files, {
    clock: systemClock,
    countAnswers,
    locks: navigator.locks,
    onReading,
    onWaiting,
    decide: isAsked ? decide : undefined,
  })
}

export type ImportForListener = typeof importForListener

expose(importForListener)
