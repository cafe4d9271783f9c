import type { KairosDatabase } from '../../database/kairos-database.ts'
import type { PictureStaging } from '../../database/pictures/picture-staging.ts'
import type { Clock } from '../../journey/timestamp.ts'
import type { PackageError, Result } from '../problem.ts'
import type { FileOutcome } from './import-report.ts'
import type { ReadFile } from './read-files.ts'
import type { TakeInOptions, TakenIn } from './take-in.ts'
import { rollBackUnless } from '../../database/journal/roll-back-unless.ts'
import { ok } from '../problem.ts'
import { takeIn } from './take-in.ts'

/** What taking the files in would come to; nothing is changed. */
export async function rehearse(db: KairosDatabase, files: ReadFile[], clock: Clock): Promise<FileOutcome[]> {
  const { result } = await rollBackUnless(db, () => false, () => takeInEach(db, files, { clock, isRehearsal: true }))
  return outcomesOf(files, result)
}

interface AsShown {
  clock: Clock
  /** All that was staged for these files or for others that were put aside. */
  stagings: PictureStaging[]
  /** What somebody was shown and agreed to. */
  shown?: FileOutcome[]
  signal?: AbortSignal
}

/**
 * Makes the files' records visible, in one transaction.
 * @returns null, and nothing is changed, where it would not come to what was shown: the store was changed in between
 */
export async function takeInAsShown(db: KairosDatabase, files: ReadFile[], { clock, stagings, shown, signal }: AsShown): Promise<FileOutcome[] | null> {
  const work = async () => {
    const taken = await takeInEach(db, files, { clock, isRehearsal: false })
    const pictures = taken.flatMap(result => result.ok ? result.value.pictures : [])
    await Promise.all(stagings.map(staging => staging.keepOnly(pictures)))
    signal?.throwIfAborted()
    return outcomesOf(files, taken)
  }
  const isAsShown = (outcomes: FileOutcome[]) => !shown || talliesOf(outcomes) === talliesOf(shown)
  const { result, isKept } = await rollBackUnless(db, isAsShown, work)
  return isKept ? result : null
}

type Taken = Result<TakenIn, PackageError>

/** One after the other, each on what those before it brought. */
async function takeInEach(db: KairosDatabase, files: ReadFile[], options: Pick<TakeInOptions, 'clock' | 'isRehearsal'>): Promise<Taken[]> {
  const taken: Taken[] = []
  for (const { name, prepared } of files)
    taken.push(prepared.ok ? await takeIn(db, prepared.value, { ...options, name }) : prepared)
  return taken
}

function outcomesOf(files: ReadFile[], taken: Taken[]): FileOutcome[] {
  return files.map(({ name = '', file }, place) => {
    const result = taken[place]!
    return { name, bytes: file.size, result: result.ok ? ok(result.value.report) : result }
  })
}

/** All that a preview counts. */
function talliesOf(outcomes: FileOutcome[]): string {
  return JSON.stringify(outcomes.map(({ result }) => result.ok ? [result.value.counts, result.value.sharper, result.value.problems.length] : result.error.kind))
}
