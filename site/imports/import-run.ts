import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { Clock } from '../../core/journey/timestamp.ts'
import type { FileOutcome } from '../../core/package/import/import-report.ts'
import type { NamedFile } from '../../core/package/import/read-files.ts'
import type { Workplace } from '../../core/screen/workplace.ts'
import type { InWorkerOptions } from './import-in-worker.ts'
import type { ImportActivity, ImportSession } from './import-session.ts'
import { sweepAnswerFiles } from '../../core/database/answers/sweep-answer-files.ts'
import { sweepPictureFiles } from '../../core/database/pictures/sweep-pictures.ts'
import { failed } from '../../core/package/problem.ts'
import { importInWorker } from './import-in-worker.ts'

/** Takes files in, in a worker of their own. Never rejects: where it is broken off, the outcomes say so. */
export async function runImport(
  { db, clock }: Pick<Workplace, 'db' | 'clock'>,
  files: NamedFile[],
  { activity, listener }: Pick<ImportSession, 'activity' | 'listener'>,
  options: InWorkerOptions,
): Promise<FileOutcome[]> {
  try {
    return await importInWorker(db.name, files, listener, options)
  }
  catch (error) {
    // It clears away what the worker had staged; where it fails, the next visit's sweep comes.
    sweepStaged(db, clock).catch(() => {})
    return brokenOffOutcomes(error, activity.value, options.signal.aborted)
  }
}

async function sweepStaged(db: KairosDatabase, clock: Clock): Promise<void> {
  await sweepPictureFiles(db, clock, navigator.locks)
  await sweepAnswerFiles(db, clock, navigator.locks)
}

/** Of a reading that was broken off: nothing where a preview was given up, since nothing was to come in yet. */
function brokenOffOutcomes(error: unknown, activity: ImportActivity, isCancelled: boolean): FileOutcome[] {
  const name = fileNameIn(activity)
  if (!isCancelled)
    return [{ name, bytes: 0, result: failed({ kind: 'failed', detail: String(error) }) }]
  return activity.kind === 'reading' ? [{ name, bytes: 0, result: failed({ kind: 'cancelled' }) }] : []
}

function fileNameIn(activity: ImportActivity): string {
  if (activity.kind === 'reading')
    return activity.reading.name
  return activity.kind === 'asking' ? activity.preview[0]?.name ?? '' : ''
}
