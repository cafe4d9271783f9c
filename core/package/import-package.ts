import type { Locks } from '../database/alone.ts'
import type { Adoption, Journal } from '../database/journal.ts'
import type { KairosDatabase, PictureFile } from '../database/kairos-database.ts'
import type { PictureStaging } from '../database/picture-staging.ts'
import type { Audit } from '../journey/audit.ts'
import type { Entry } from '../journey/change.ts'
import type { Id } from '../journey/identifier.ts'
import type { Picture } from '../journey/picture.ts'
import type { Clock } from '../journey/timestamp.ts'
import type { RecordsByType } from './format.ts'
import type { MergePlan } from './plan-merge.ts'
import type { Notice, PackageError, Problem, Result } from './problem.ts'
import type { Contents } from './read-package.ts'
import { alone } from '../database/alone.ts'
import { createJournal } from '../database/journal.ts'
import { stagePictureFiles } from '../database/picture-staging.ts'
import { isStorageFull } from '../database/storage-full.ts'
import { systemClock } from '../journey/timestamp.ts'
import { limits } from './format.ts'
import { futureDates } from './future-dates.ts'
import { planMerge } from './plan-merge.ts'
import { failed, ok } from './problem.ts'
import { openDexieExport, startsLikeJson } from './read-dexie-export.ts'
import { openPackage } from './read-package.ts'
import { stagePictures } from './stage-pictures.ts'
import { knownTo } from './store-knowledge.ts'
import { validateRecords } from './validate-records.ts'
import { validateTombstones } from './validate-tombstones.ts'
import { wantedBytes } from './wanted-bytes.ts'

/** What became of a file's records. */
export interface ImportReport {
  /** By what happened: new here, replaced by a newer version, the same already, newer here, deleted here, deleted by the file. */
  counts: Record<'added' | 'updated' | 'same' | 'newerHere' | 'deletedHere' | 'deleted', number>
  /** Of those added or updated. */
  observations: number
  screenshots: number
  /** Screenshots that were here already and of which the file has better bytes. */
  sharper: number
  /** The audits that the file speaks of. */
  audits: Pick<Audit, 'id' | 'title'>[]
  /** Records that were set aside, with their reasons. */
  problems: Problem[]
  /** Records that came in and have something odd about them. */
  notices: Notice[]
  /** The journal's entry; null where nothing had to change. */
  entry: Entry | null
}

export interface ImportOptions {
  /** The file's name, for the history. */
  name?: string
  /** Of a file that was written with one. */
  passphrase?: string
  clock?: Clock
  /** The browser's, where other tabs may read files or sweep at the same time. */
  locks?: Locks
  onProgress?: (done: number, total: number) => void
  signal?: AbortSignal
}

/**
 * Takes a Kairos file, or an export of another browser's store, into this store: parsed, checked, compared with what is here, and only then made visible
 * in one transaction. Nothing is stored where the file as a whole is refused; bad records are set aside and reported.
 */
export async function importFile(db: KairosDatabase, file: Blob, options: ImportOptions = {}): Promise<Result<ImportReport, PackageError>> {
  try {
    const opened = await startsLikeJson(file) ? await openDexieExport(file, options.signal) : await openPackage(file, options)
    if (!opened.ok)
      return opened
    return await alone(db, options.locks, () => stageAndTakeIn(db, opened.value, options), options.signal).finally(opened.value.archive.close)
  }
  catch (error) {
    return failed(nameOf(error, options.signal))
  }
}

async function stageAndTakeIn(db: KairosDatabase, contents: Contents, options: ImportOptions): Promise<Result<ImportReport, PackageError>> {
  const staging = await stagePictureFiles(db)
  try {
    return await takeIn(db, staging, contents, options)
  }
  catch (error) {
    // What cannot be removed now is swept away later.
    await staging.discard().catch(() => {})
    throw error
  }
}

async function takeIn(db: KairosDatabase, staging: PictureStaging, { lists, tombstones, archive }: Contents, options: ImportOptions): Promise<Result<ImportReport, PackageError>> {
  const known = await knownTo(db)
  const { good, places, problems } = validateRecords(lists, known)
  const deletions = validateTombstones(tombstones, good, known)
  const pictures = await stagePictures(db, staging, { archive, pictures: good.picture as Picture[], places }, options)
  good.picture = pictures.good
  problems.push(...deletions.problems, ...pictures.problems)
  if (problems.length > 0 && Object.values(good).every(list => list.length === 0))
    return failed({ kind: 'nothing-good', problems })
  const clock = options.clock ?? systemClock
  const journal = createJournal(db, clock)
  // Compared and written in one transaction: nothing can change in between.
  const { plan, entry, sharper } = await db.transaction('rw', db.journalled, async () => {
    const plan = await planMerge(db, good, deletions.good)
    const wanted = await wantedBytes(db, good.picture as Picture[])
    const stored = await store(journal, staging, plan, { wanted, replacing: pictures.replacing }, options.name)
    options.signal?.throwIfAborted()
    return { plan, ...stored }
  })
  const notices = futureDates(good, deletions.good, clock.now(), places)
  return ok({ ...reportOf(plan, good, entry), sharper, problems: problems.slice(0, limits.problems), notices })
}

function nameOf(error: unknown, signal: AbortSignal | undefined): PackageError {
  if (signal?.aborted)
    return { kind: 'cancelled' }
  return isStorageFull(error) ? { kind: 'storage-full' } : { kind: 'failed', detail: String(error) }
}

async function store(
  journal: Journal,
  staging: PictureStaging,
  plan: MergePlan,
  { wanted, replacing }: { wanted: Set<Id>, replacing: PictureFile[] },
  about: string | undefined,
): Promise<Pick<ImportReport, 'entry' | 'sharper'>> {
  const adoptions: Adoption[] = [...plan.added, ...plan.updated]
  const files = replacing.filter(({ id }) => wanted.has(id))
  const changes = adoptions.length + plan.buried.length + plan.lost.length + files.length > 0
  const entry = changes ? await journal.adopt({ action: 'file-imported', by: null, about }, adoptions, plan.buried, files, plan.lost) : null
  await staging.keepOnly([...wanted])
  const adopted = new Set(adoptions.map(({ record }) => record.id))
  return { entry, sharper: files.filter(({ id }) => !adopted.has(id)).length }
}

function reportOf(plan: MergePlan, good: RecordsByType, entry: Entry | null): Omit<ImportReport, 'sharper' | 'problems' | 'notices'> {
  const came = [...plan.added, ...plan.updated]
  const count = (type: string) => came.filter(adoption => adoption.type === type).length
  return {
    counts: {
      added: plan.added.length,
      updated: plan.updated.length,
      same: plan.same,
      newerHere: plan.newerHere,
      deletedHere: plan.deletedHere,
      deleted: plan.deleted,
    },
    observations: count('observation'),
    screenshots: count('picture'),
    audits: (good.audit as Audit[]).map(({ id, title }) => ({ id, title })),
    entry,
  }
}
