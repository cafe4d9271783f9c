import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { ImportReport } from '../../core/package/import/import-report.ts'
import type { PackageError } from '../../core/package/problem.ts'
import type { Dump } from '../support/store-dump.ts'
import type { FullDisk } from './full-disk.ts'
import { isDeepStrictEqual } from 'node:util'
import { importFile } from '../support/import-file.ts'
import { dumpWhole } from '../support/store-dump.ts'
import { reportFaults } from './report-faults.ts'
import { standingFaults } from './standing-faults.ts'
import { storeFaults } from './store-faults.ts'

/** What became of a file. */
export interface Outcome {
  /** How it ended, in one to many ways: why it was refused; else how it came in, and what became of its records. */
  ends: string[]
  /** The store afterwards. */
  after: Dump
  /** What the import did that it must not; empty where all is well. */
  faults: string[]
}

export interface Target {
  db: KairosDatabase
  disk: FullDisk
}

type Refusal = PackageError | { kind: 'thrown', detail: string }

/**
 * Takes a file in and looks at the store afterwards: as it was where the file was refused; else whole, and as the
 * report says.
 * @param before the store as it is
 * @param failing the write that fails, counted from 1; null for none
 */
export async function importAndCheck(
  { db, disk }: Target,
  file: Blob,
  before: Dump,
  failing: number | null,
): Promise<Outcome> {
  disk.failAt(failing)
  const result = await importFile(db, file).catch(refusalOf)
  disk.failAt(null)
  const after = await dumpWhole(db)
  if (!result.ok)
    return { ends: [result.error.kind], after, faults: refusalFaults(before, after, result.error, failing !== null) }
  const faults = [...storeFaults(before, after), ...reportFaults(before, after, result.value)]
  faults.push(...standingFaults(before, after, result.value))
  return { ends: endsOf(result.value), after, faults }
}

function refusalOf(error: unknown): { ok: false, error: Refusal } {
  return { ok: false, error: { kind: 'thrown', detail: String(error) } }
}

function refusalFaults(before: Dump, after: Dump, error: Refusal, isFailing: boolean): string[] {
  const partial = isDeepStrictEqual(before, after) ? [] : [`partial write: ${error.kind}`]
  // What was not foreseen: a file's fault always has a name.
  const isUnforeseen = error.kind === 'thrown' || error.kind === 'failed'
    || (error.kind === 'storage-full' && !isFailing)
  return isUnforeseen ? [...partial, `exception: ${JSON.stringify(error)}`] : partial
}

function endsOf({ entry, problems, counts }: ImportReport): string[] {
  const reasons = new Set(problems.map(({ reason }) => reason))
  const fates = Object.entries(counts).flatMap(([fate, times]) => times > 0 ? [`fate: ${fate}`] : [])
  return [extentOf(entry, problems), ...reasons, ...fates]
}

function extentOf(entry: ImportReport['entry'], problems: ImportReport['problems']): string {
  if (!entry)
    return 'in: nothing new'
  return problems.length > 0 ? 'in: some of it' : 'in: all of it'
}
