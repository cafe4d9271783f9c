import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { ImportFilesOptions } from '../../core/package/import/import-files.ts'
import type { ImportReport } from '../../core/package/import/import-report.ts'
import type { PackageError, Result } from '../../core/package/problem.ts'
import { countAnswerFile } from '../../core/customers/counts/count-answer-file.ts'
import { systemClock } from '../../core/journey/timestamp.ts'
import { importFiles } from '../../core/package/import/import-files.ts'

type Adopted = 'clock' | 'countAnswers' | 'locks' | 'signal'

export interface ImportOptions extends Partial<Pick<ImportFilesOptions, Adopted>> {
  /** The file's name, for the history. */
  name?: string
  /** Of a file that was written with one. */
  passphrase?: string
  onProgress?: (done: number, total: number) => void
}

/** Takes one file in without asking, customers' answers as well; see `importFiles`. */
export async function importFile(
  db: KairosDatabase,
  file: Blob,
  { name, passphrase, onProgress, clock = systemClock, ...options }: ImportOptions = {},
): Promise<Result<ImportReport, PackageError>> {
  const onReading: ImportFilesOptions['onReading'] = ({ done, total }) => onProgress?.(done, total)
  const [outcome] = await importFiles(db, [{ name, file, passphrase }], {
    countAnswers: countAnswerFile,
    ...options,
    clock,
    onReading,
  })
  return outcome!.result
}
