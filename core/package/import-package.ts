import type { Adoption } from '../database/journal.ts'
import type { KairosDatabase, PictureFile } from '../database/kairos-database.ts'
import type { Audit } from '../journey/audit.ts'
import type { Entry } from '../journey/change.ts'
import type { Picture } from '../journey/picture.ts'
import type { AnyRecord } from '../journey/record.ts'
import type { Clock } from '../journey/timestamp.ts'
import type { Archive } from './archive.ts'
import type { RecordsByType } from './format.ts'
import type { MergePlan } from './plan-merge.ts'
import type { PackageError, Problem, Result } from './problem.ts'
import { createJournal } from '../database/journal.ts'
import { isStorageFull } from '../database/storage-full.ts'
import { systemClock } from '../journey/timestamp.ts'
import { planMerge } from './plan-merge.ts'
import { failed, ok } from './problem.ts'
import { openPackage } from './read-package.ts'
import { readPicture } from './read-picture.ts'
import { knownTo } from './store-knowledge.ts'
import { validateRecords } from './validate-records.ts'

/** What became of a file's records. */
export interface ImportReport {
  /** By what happened: new here, replaced by a newer version, the same already, newer or deleted here, deleted by the file. */
  counts: { added: number, updated: number, same: number, kept: number, deleted: number }
  /** Of those added or updated. */
  observations: number
  screenshots: number
  /** The audits that the file speaks of. */
  audits: Pick<Audit, 'id' | 'title'>[]
  /** Records that were set aside, with their reasons. */
  problems: Problem[]
  /** The journal's entry; null where nothing had to change. */
  entry: Entry | null
}

export interface ImportOptions {
  clock?: Clock
  onProgress?: (done: number, total: number) => void
  signal?: AbortSignal
}

/**
 * Takes a file from elsewhere into the store: parsed, checked, compared with what is here, and only then made visible
 * in one transaction. Nothing is stored where the file as a whole is refused; bad records are set aside and reported.
 */
export async function importFile(db: KairosDatabase, file: Blob, options: ImportOptions = {}): Promise<Result<ImportReport, PackageError>> {
  try {
    const opened = await openPackage(file)
    if (!opened.ok)
      return opened
    const { lists, tombstones, archive } = opened.value
    const { good, problems } = validateRecords(lists, await knownTo(db))
    const pictures = await readPictures(archive, good, problems, options)
    await archive.close()
    if (problems.length > 0 && Object.values(good).every(list => list.length === 0))
      return failed({ kind: 'nothing-good', problems })
    const plan = await planMerge(db, good, tombstones)
    const entry = await store(db, plan, pictures, options.clock ?? systemClock)
    return ok(reportOf(plan, good, problems, entry))
  }
  catch (error) {
    return failed(nameOf(error, options.signal))
  }
}

function nameOf(error: unknown, signal: AbortSignal | undefined): PackageError {
  if (signal?.aborted)
    return { kind: 'cancelled' }
  return isStorageFull(error) ? { kind: 'storage-full' } : { kind: 'failed', detail: String(error) }
}

/** Reads all pictures; those that are lost or damaged are taken from the good records and reported. */
async function readPictures(archive: Archive, good: RecordsByType, problems: Problem[], options: ImportOptions): Promise<Map<string, Blob>> {
  const blobs = new Map<string, Blob>()
  const pictures = good.picture as Picture[]
  for (const [index, picture] of pictures.entries()) {
    options.signal?.throwIfAborted()
    const read = await readPicture(archive, picture)
    if (read.ok)
      blobs.set(picture.id, read.value)
    else
      problems.push({ type: 'picture', id: picture.id, index, reason: read.error, detail: picture.id })
    options.onProgress?.(index + 1, pictures.length)
  }
  good.picture = pictures.filter(({ id }) => blobs.has(id)).map(withoutPlace)
  return blobs
}

/** Where a picture lies in the file means nothing outside it. */
function withoutPlace({ file: _, ...picture }: Picture & { file?: unknown }): AnyRecord {
  return picture
}

async function store(db: KairosDatabase, plan: MergePlan, pictures: Map<string, Blob>, clock: Clock): Promise<Entry | null> {
  const adoptions: Adoption[] = [...plan.added, ...plan.updated]
  if (adoptions.length === 0 && plan.buried.length === 0)
    return null
  const files = adoptions.flatMap(({ type, record }): PictureFile[] =>
    type === 'picture' ? [{ id: record.id, file: pictures.get(record.id)! }] : [])
  return createJournal(db, clock).adopt({ action: 'file-imported', by: null }, adoptions, plan.buried, files)
}

function reportOf(plan: MergePlan, good: RecordsByType, problems: Problem[], entry: Entry | null): ImportReport {
  const came = [...plan.added, ...plan.updated]
  const count = (type: string) => came.filter(adoption => adoption.type === type).length
  return {
    counts: {
      added: plan.added.length,
      updated: plan.updated.length,
      same: plan.same,
      kept: plan.kept,
      deleted: plan.buried.length,
    },
    observations: count('observation'),
    screenshots: count('picture'),
    audits: (good.audit as Audit[]).map(({ id, title }) => ({ id, title })),
    problems,
    entry,
  }
}
