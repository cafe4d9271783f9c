import type { KairosDatabase } from '../../database/kairos-database.ts'
import type { Clock } from '../../journey/timestamp.ts'
import type { PackageError, Result } from '../problem.ts'
import type { ImportedRecords, ImportRecordsOptions } from './import-records.ts'
import type { FileOutcome } from './import-report.ts'
import type { Overruled } from './overrule.ts'
import type { PreparedFile } from './prepare-file.ts'
import type { ReadFile } from './read-files.ts'
import { createJournal } from '../../database/journal/journal.ts'
import { rollBackUnless } from '../../database/journal/roll-back-unless.ts'
import { ok } from '../problem.ts'
import { importRecords } from './import-records.ts'
import { overrule } from './overrule.ts'

/** What taking the files in would come to; nothing is changed. */
export async function previewImport(db: KairosDatabase, files: ReadFile[], clock: Clock): Promise<FileOutcome[]> {
  const { result } = await rollBackUnless(db, () => false, () => importEach(db, files, { clock, isPreview: true }))
  return outcomesOf(files, result)
}

interface Unchanged {
  clock: Clock
  /** All that was staged for these files or for others that were left out. */
  staged: PreparedFile[]
  /** What somebody was shown and agreed to. */
  shown?: FileOutcome[]
  /** Conflicts of which somebody wants the other version. */
  overruled?: Overruled[]
  signal?: AbortSignal
}

/**
 * Makes the files' records visible, in one transaction.
 * @returns null, and nothing is changed, where it would not come to what was shown: the store was changed in between
 */
export async function importIfUnchanged(
  db: KairosDatabase,
  files: ReadFile[],
  { clock, staged, shown, overruled = [], signal }: Unchanged,
): Promise<FileOutcome[] | null> {
  const work = async () => {
    const imported = await importEach(db, files, { clock, isPreview: false })
    const pictures = imported.flatMap(result => result.ok ? result.value.pictures : [])
    await Promise.all(staged.map(({ staging }) => staging.keepOnly(pictures)))
    const outcomes = outcomesOf(files, imported)
    await overrule(db, createJournal(db, clock), outcomes, overruled)
    // Only now it is known which versions of sources count.
    await Promise.all(staged.map(({ answerStaging }) => answerStaging.keepNamed()))
    signal?.throwIfAborted()
    return outcomes
  }
  const isAsShown = (outcomes: FileOutcome[]) => !shown || gistOf(outcomes) === gistOf(shown)
  const { result, isKept } = await rollBackUnless(db, isAsShown, work)
  return isKept ? result : null
}

type Imported = Result<ImportedRecords, PackageError>

/** One after the other, each on what those before it brought. */
async function importEach(
  db: KairosDatabase,
  files: ReadFile[],
  options: Pick<ImportRecordsOptions, 'clock' | 'isPreview'>,
): Promise<Imported[]> {
  const imported: Imported[] = []
  const last = files.findLastIndex(({ prepared }) => prepared.ok)
  for (const [index, { name, prepared }] of files.entries()) {
    const ofFile = { ...options, name, isLastOfPreview: options.isPreview && index === last }
    imported.push(prepared.ok ? await importRecords(db, prepared.value, ofFile) : prepared)
  }
  return imported
}

function outcomesOf(files: ReadFile[], imported: Imported[]): FileOutcome[] {
  return files.map(({ name = '', file }, index) => {
    const result = imported[index]!
    return { name, bytes: file.size, result: result.ok ? ok(result.value.report) : result }
  })
}

/** All that a preview counts, and the versions in conflict that it shows. */
function gistOf(outcomes: FileOutcome[]): string {
  return JSON.stringify(outcomes.map(({ result }) => {
    if (!result.ok)
      return result.error.kind
    const { counts, effects, conflicts, betterPictures, problems } = result.value
    return [counts, effects, conflicts, betterPictures, problems.length]
  }))
}
