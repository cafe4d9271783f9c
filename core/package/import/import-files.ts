import type { KairosDatabase } from '../../database/kairos-database.ts'
import type { Locks } from '../../database/pictures/picture-lock.ts'
import type { Clock } from '../../journey/timestamp.ts'
import type { FileOutcome } from './import-report.ts'
import type { NamedFile, ReadFile, Reading } from './read-files.ts'
import { withPictureLock } from '../../database/pictures/picture-lock.ts'
import { failed } from '../problem.ts'
import { nameError } from './name-error.ts'
import { readFiles, unlockFile } from './read-files.ts'
import { rehearse, takeInAsShown } from './take-in-files.ts'

/** What somebody says to a preview; places count from 0. */
export type Decision
  = | { to: 'take-in' }
    | { to: 'add', files: NamedFile[] }
    | { to: 'leave-out', place: number }
    | { to: 'unlock', place: number, passphrase: string }

export interface ImportFilesOptions {
  clock: Clock
  /** The browser's, where other tabs may read files or sweep at the same time. */
  locks?: Locks
  /** Another tab has to finish first. */
  onWaiting?: () => void
  onReading?: (reading: Reading) => void
  /**
   * Shown what would happen, as often as that changes; rejects to give up.
   * Without it, all that can be taken in is.
   */
  decide?: (preview: FileOutcome[]) => Promise<Decision>
  signal?: AbortSignal
}

/**
 * Takes files from elsewhere into the store: each is parsed, checked and compared with what is here, and all are made
 * visible in one transaction. Nothing is stored of a file that is refused as a whole; bad records are set aside and
 * reported. Never throws: what fails has a name.
 */
export async function importFiles(db: KairosDatabase, files: NamedFile[], options: ImportFilesOptions): Promise<FileOutcome[]> {
  const run: Run = { list: [], queue: [...files], leftOut: [] }
  try {
    return await withPictureLock(db, options.locks, () => readAndTakeIn(db, run, options), options)
  }
  catch (error) {
    const reason = failed(nameError(error, options.signal))
    const all = [...run.list, ...run.queue.map(file => ({ ...file, prepared: reason }))]
    return all.map(({ name = '', file, prepared }) => ({ name, bytes: file.size, result: prepared.ok ? reason : prepared }))
  }
}

interface Run {
  list: ReadFile[]
  /** Those that are still to be read. */
  queue: NamedFile[]
  /** What they staged stays until the end: another file may have found it there. */
  leftOut: ReadFile[]
}

async function readAndTakeIn(db: KairosDatabase, run: Run, options: ImportFilesOptions): Promise<FileOutcome[]> {
  try {
    await readFiles(db, run.list, run.queue, options)
    return await decideAndTakeIn(db, run, options)
  }
  catch (error) {
    // What cannot be removed now is swept away later; whoever waits goes on only when all is settled.
    await Promise.allSettled(stagingsOf(run).map(staging => staging.discard()))
    throw error
  }
}

/** Shows what would happen and does as it is told, until what was shown has come in. */
async function decideAndTakeIn(db: KairosDatabase, run: Run, options: ImportFilesOptions): Promise<FileOutcome[]> {
  for (;;) {
    const shown = options.decide && await rehearse(db, run.list, options.clock)
    const decision = shown ? await options.decide!(shown) : { to: 'take-in' as const }
    const outcomes = decision.to === 'take-in' ? await takeInAsShown(db, run.list, { ...options, stagings: stagingsOf(run), shown }) : null
    if (outcomes)
      return outcomes
    if (decision.to === 'add')
      await readMore(db, run, decision.files, options)
    if (decision.to === 'unlock')
      await unlockFile(db, run.list, decision.place, decision.passphrase, options)
    if (decision.to === 'leave-out')
      await leaveOut(db, run, decision.place, options)
  }
}

/** Where other files have smaller versions of pictures that gave way to those of the file that is left out, all are read anew. */
async function leaveOut(db: KairosDatabase, run: Run, place: number, options: ImportFilesOptions): Promise<void> {
  const [file] = run.list.splice(place, 1)
  run.leftOut.push(file!)
  if (!run.list.some(other => yieldsTo(other, file!)))
    return
  await Promise.all(stagingsOf(run).map(staging => staging.discard()))
  run.leftOut = []
  await readMore(db, run, run.list.splice(0), options)
}

async function readMore(db: KairosDatabase, run: Run, files: NamedFile[], options: ImportFilesOptions): Promise<void> {
  run.queue.push(...files)
  await readFiles(db, run.list, run.queue, options)
}

function yieldsTo({ prepared }: ReadFile, other: ReadFile): boolean {
  return prepared.ok && other.prepared.ok && prepared.value.pictures.yielding.some(other.prepared.value.staging.has)
}

function stagingsOf({ list, leftOut }: Run) {
  return [...list, ...leftOut].flatMap(({ prepared }) => prepared.ok ? [prepared.value.staging] : [])
}
