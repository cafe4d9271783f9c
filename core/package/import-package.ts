import type { Adoption, Journal } from '../database/journal.ts'
import type { KairosDatabase, PictureFile } from '../database/kairos-database.ts'
import type { Audit } from '../journey/audit.ts'
import type { Entry } from '../journey/change.ts'
import type { Picture } from '../journey/picture.ts'
import type { Clock } from '../journey/timestamp.ts'
import type { RecordsByType } from './format.ts'
import type { MergePlan } from './plan-merge.ts'
import type { Notice, PackageError, Problem, Result } from './problem.ts'
import type { Contents } from './read-package.ts'
import { createJournal } from '../database/journal.ts'
import { isStorageFull } from '../database/storage-full.ts'
import { systemClock } from '../journey/timestamp.ts'
import { limits } from './format.ts'
import { futureDates } from './future-dates.ts'
import { planMerge } from './plan-merge.ts'
import { failed, ok } from './problem.ts'
import { openDexieExport, startsLikeJson } from './read-dexie-export.ts'
import { openPackage } from './read-package.ts'
import { readPictures } from './read-pictures.ts'
import { knownTo } from './store-knowledge.ts'
import { validateRecords } from './validate-records.ts'
import { validateTombstones } from './validate-tombstones.ts'

/** What became of a file's records. */
export interface ImportReport {
  /** By what happened: new here, replaced by a newer version, the same already, newer here, deleted here, deleted by the file. */
  counts: Record<'added' | 'updated' | 'same' | 'newerHere' | 'deletedHere' | 'deleted', number>
  /** Of those added or updated. */
  observations: number
  screenshots: number
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
  clock?: Clock
  onProgress?: (done: number, total: number) => void
  signal?: AbortSignal
}

/**
 * Takes a Kairos file, or an export of another browser's store, into this store: parsed, checked, compared with what is here, and only then made visible
 * in one transaction. Nothing is stored where the file as a whole is refused; bad records are set aside and reported.
 */
export async function importFile(db: KairosDatabase, file: Blob, options: ImportOptions = {}): Promise<Result<ImportReport, PackageError>> {
  try {
    const opened = await startsLikeJson(file) ? await openDexieExport(file, options.signal) : await openPackage(file)
    return opened.ok ? await takeIn(db, opened.value, options) : opened
  }
  catch (error) {
    return failed(nameOf(error, options.signal))
  }
}

async function takeIn(db: KairosDatabase, { lists, tombstones, archive }: Contents, options: ImportOptions): Promise<Result<ImportReport, PackageError>> {
  const known = await knownTo(db)
  const { good, places, problems } = validateRecords(lists, known)
  const deletions = validateTombstones(tombstones, good, known)
  const pictures = await readPictures(archive, good.picture as Picture[], places, options).finally(archive.close)
  good.picture = pictures.good
  problems.push(...deletions.problems, ...pictures.problems)
  if (problems.length > 0 && Object.values(good).every(list => list.length === 0))
    return failed({ kind: 'nothing-good', problems })
  const clock = options.clock ?? systemClock
  const journal = createJournal(db, clock)
  // Compared and written in one transaction: nothing can change in between.
  const { plan, entry } = await db.transaction('rw', db.journalled, async () => {
    const plan = await planMerge(db, good, deletions.good)
    return { plan, entry: await store(journal, plan, pictures.files, options.name) }
  })
  const notices = futureDates(good, deletions.good, clock.now(), places)
  return ok({ ...reportOf(plan, good, entry), problems: problems.slice(0, limits.problems), notices })
}

function nameOf(error: unknown, signal: AbortSignal | undefined): PackageError {
  if (signal?.aborted)
    return { kind: 'cancelled' }
  return isStorageFull(error) ? { kind: 'storage-full' } : { kind: 'failed', detail: String(error) }
}

async function store(journal: Journal, plan: MergePlan, pictures: Map<string, Blob>, about: string | undefined): Promise<Entry | null> {
  const adoptions: Adoption[] = [...plan.added, ...plan.updated]
  if (adoptions.length + plan.buried.length + plan.lost.length === 0)
    return null
  const files = adoptions.flatMap(({ type, record }): PictureFile[] =>
    type === 'picture' ? [{ id: record.id, file: pictures.get(record.id)! }] : [])
  return journal.adopt({ action: 'file-imported', by: null, about }, adoptions, plan.buried, files, plan.lost)
}

function reportOf(plan: MergePlan, good: RecordsByType, entry: Entry | null): Omit<ImportReport, 'problems' | 'notices'> {
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
