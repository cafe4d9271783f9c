import type { KairosDatabase } from '../../database/kairos-database.ts'
import type { Locks } from '../../database/pictures/picture-lock.ts'
import type { Clock } from '../../journey/timestamp.ts'
import type { FileOutcome } from './import-report.ts'
import type { Overruled } from './overrule.ts'
import type { PreparedFile } from './prepare-file.ts'
import type { NamedFile, ReadFile, Reading } from './read-files.ts'
import type { CountAnswers } from './stage-answers.ts'
import { withPictureLock } from '../../database/pictures/picture-lock.ts'
import { failed } from '../problem.ts'
import { nameError } from './name-error.ts'
import { importIfUnchanged, previewImport } from './prepared-files.ts'
import { readFiles, unlockFile } from './read-files.ts'

/** What somebody says to a preview; files are counted from 0. */
export type Decision
  = | { to: 'import', overruled?: Overruled[] }
    | { to: 'add', files: NamedFile[] }
    | { to: 'leave-out', index: number }
    | { to: 'unlock', index: number, passphrase: string }

export interface ImportFilesOptions {
  clock: Clock
  /** Without it sources come in without answers that are not here already. */
  countAnswers?: CountAnswers
  /** The browser's, where other tabs may read files or sweep at the same time. */
  locks?: Locks
  /** Another tab has to finish first. */
  onWaiting?: () => void
  onReading?: (reading: Reading) => void
  /**
   * Shown what would happen, as often as that changes, and whether it does because the store was changed since it was
   * agreed to; rejects to give up.
   * Without it, all that can come in does.
   */
  decide?: (preview: FileOutcome[], isStoreChanged: boolean) => Promise<Decision>
  signal?: AbortSignal
}

/**
 * Takes files from elsewhere into the store: each is parsed, checked and compared with what is here, and all are made
 * visible in one transaction. Nothing is stored of a file that is refused as a whole; bad records are set aside and
 * reported. Never throws: what fails has a name.
 */
export async function importFiles(
  db: KairosDatabase,
  files: NamedFile[],
  options: ImportFilesOptions,
): Promise<FileOutcome[]> {
  const run: Run = { list: [], queue: [...files], leftOut: [] }
  try {
    return await withPictureLock(db, options.locks, () => readAndImport(db, run, options), options)
  }
  catch (error) {
    const reason = failed(nameError(error, options.signal))
    const all = [...run.list, ...run.queue.map(file => ({ ...file, prepared: reason }))]
    return all.map(({ name = '', file, prepared }) =>
      ({ name, bytes: file.size, result: prepared.ok ? reason : prepared }))
  }
}

interface Run {
  list: ReadFile[]
  /** Those that are still to be read. */
  queue: NamedFile[]
  /** What they staged stays until the end: another file may have found it there. */
  leftOut: ReadFile[]
}

async function readAndImport(db: KairosDatabase, run: Run, options: ImportFilesOptions): Promise<FileOutcome[]> {
  try {
    await readFiles(db, run.list, run.queue, options)
    return await decideAndImport(db, run, options)
  }
  catch (error) {
    // What cannot be removed now is swept away later; whoever waits goes on only when all is settled.
    await Promise.allSettled(stagedIn(run).map(discard))
    throw error
  }
}

/** Shows what would happen and does as it is told, until what was shown has come in. */
async function decideAndImport(db: KairosDatabase, run: Run, options: ImportFilesOptions): Promise<FileOutcome[]> {
  for (let isStoreChanged = false; ;) {
    const shown = options.decide && await previewImport(db, run.list, options.clock)
    const decision: Decision = shown ? await options.decide!(shown, isStoreChanged) : { to: 'import' }
    if (decision.to !== 'import') {
      await changeList(db, run, decision, options)
      isStoreChanged = false
      continue
    }
    const { overruled } = decision
    const outcomes = await importIfUnchanged(db, run.list, { ...options, staged: stagedIn(run), shown, overruled })
    if (outcomes)
      return outcomes
    isStoreChanged = true
  }
}

async function changeList(
  db: KairosDatabase,
  run: Run,
  decision: Exclude<Decision, { to: 'import' }>,
  options: ImportFilesOptions,
): Promise<void> {
  if (decision.to === 'add')
    await readMore(db, run, decision.files, options)
  else if (decision.to === 'unlock')
    await unlockFile(db, run.list, decision.index, decision.passphrase, options)
  else
    await leaveOut(db, run, decision.index, options)
}

/** Where others have smaller versions of pictures that gave way to those of the file left out, all are read anew. */
async function leaveOut(db: KairosDatabase, run: Run, index: number, options: ImportFilesOptions): Promise<void> {
  const [file] = run.list.splice(index, 1)
  run.leftOut.push(file!)
  if (!run.list.some(other => isSupersededBy(other, file!)))
    return
  await Promise.all(stagedIn(run).map(discard))
  run.leftOut = []
  await readMore(db, run, run.list.splice(0), options)
}

async function readMore(db: KairosDatabase, run: Run, files: NamedFile[], options: ImportFilesOptions): Promise<void> {
  for (const file of files)
    run.queue.push(file)
  await readFiles(db, run.list, run.queue, options)
}

function isSupersededBy({ prepared }: ReadFile, other: ReadFile): boolean {
  return prepared.ok && other.prepared.ok && prepared.value.pictures.superseded.some(other.prepared.value.staging.has)
}

function stagedIn({ list, leftOut }: Run): PreparedFile[] {
  return [...list, ...leftOut].flatMap(({ prepared }) => prepared.ok ? [prepared.value] : [])
}

async function discard({ staging, answerStaging }: PreparedFile): Promise<void> {
  await Promise.all([staging.discard(), answerStaging.discard()])
}
