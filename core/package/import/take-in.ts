import type { JournalEntry } from '../../database/journal/entry.ts'
import type { Journal } from '../../database/journal/journal.ts'
import type { KairosDatabase, PictureFile } from '../../database/kairos-database.ts'
import type { Id } from '../../journey/identifier.ts'
import type { Picture } from '../../journey/picture.ts'
import type { AnyRecord } from '../../journey/record.ts'
import type { RecordType } from '../../journey/records.ts'
import type { Clock } from '../../journey/timestamp.ts'
import type { RecordsByType } from '../format.ts'
import type { MergePlan } from '../merge/plan-merge.ts'
import type { PackageError, Problem, Result } from '../problem.ts'
import type { FileContents, ImportReport } from './import-report.ts'
import type { PreparedFile } from './prepare-file.ts'
import { existingIds } from '../../database/existing-records.ts'
import { createJournal } from '../../database/journal/journal.ts'
import { futureDates } from '../check/future-dates.ts'
import { knownTo } from '../check/store-knowledge.ts'
import { validateRecords } from '../check/validate-records.ts'
import { validateTombstones } from '../check/validate-tombstones.ts'
import { limits } from '../format.ts'
import { planMerge } from '../merge/plan-merge.ts'
import { failed, ok } from '../problem.ts'
import { betterBytes } from './better-bytes.ts'
import { wantedBytes } from './wanted-bytes.ts'

export interface TakeInOptions {
  /** The file's name, for the history. */
  name?: string
  clock: Clock
  /** Only tells what would become of the records: the caller gives all back, so the bytes of pictures are not touched. */
  isRehearsal: boolean
}

export interface TakenIn {
  report: ImportReport
  /** Those whose bytes are to stay. */
  pictures: Id[]
}

/** Checks a file's records, compares them with what is here and takes them in: in a transaction over all that is journalled. */
export async function takeIn(db: KairosDatabase, prepared: PreparedFile, options: TakeInOptions): Promise<Result<TakenIn, PackageError>> {
  const known = await knownTo(db)
  const { good, places, problems } = validateRecords(prepared.lists, known)
  const deletions = validateTombstones(prepared.tombstones, good, known)
  problems.push(...deletions.problems, ...pictureProblems(prepared, good))
  good.picture = intact(prepared, good)
  if (problems.length > 0 && Object.values(good).every(list => list.length === 0))
    return failed({ kind: 'nothing-good', problems })
  const plan = await planMerge(db, good, deletions.good)
  const wanted = await wantedBytes(db, good.picture as Picture[])
  const sharper = await sharperPictures(db, prepared, plan, wanted)
  const better = options.isRehearsal ? [] : await betterBytes(db, prepared.pictures.replacing.filter(({ file }) => wanted.has(file.id)))
  const entry = await store(createJournal(db, options.clock), plan, { ...options, sharper, better })
  const notices = futureDates(good, deletions.good, options.clock.now(), places)
  const report = { contents: contentsOf(prepared, good), ...cameOf(plan), sharper: sharper.length, problems: problems.slice(0, limits.problems), notices, entry }
  return ok({ report, pictures: [...wanted] })
}

/** Those of the good pictures whose bytes are in the file too. */
function intact({ pictures }: PreparedFile, good: RecordsByType): AnyRecord[] {
  const ids = idsOf(good.picture)
  return pictures.good.filter(({ id }) => ids.has(id))
}

function pictureProblems({ pictures }: PreparedFile, good: RecordsByType): Problem[] {
  const ids = idsOf(good.picture)
  return pictures.problems.filter(({ id }) => id !== null && ids.has(id))
}

function idsOf(records: AnyRecord[]): Set<Id> {
  return new Set(records.map(({ id }) => id))
}

/** Pictures that stay as they are here, and of which the file has the bytes that are missing or better ones. */
async function sharperPictures(db: KairosDatabase, { pictures }: PreparedFile, plan: MergePlan, wanted: Set<Id>): Promise<Id[]> {
  const adopted = new Set(comingIn(plan, 'picture'))
  const coming = [...pictures.fresh, ...pictures.replacing.map(({ file }) => file.id)].filter(id => wanted.has(id) && !adopted.has(id))
  return existingIds(db.table('picture'), coming)
}

interface Storing extends Pick<TakeInOptions, 'name'> {
  sharper: Id[]
  better: PictureFile[]
}

async function store(journal: Journal, plan: MergePlan, { name, sharper, better }: Storing): Promise<JournalEntry | null> {
  const adoptions = [...plan.added, ...plan.updated]
  if (adoptions.length + plan.buried.length + plan.lost.length + sharper.length === 0)
    return null
  if (plan.updated.length + plan.counts.deleted + plan.counts.conflictThere > 0)
    await journal.setSafetyPoint({ by: null, about: name })
  return journal.adopt({ action: 'file-imported', by: null, about: name }, {
    records: adoptions,
    tombstones: plan.buried,
    lost: plan.lost,
    files: better,
  })
}

function contentsOf({ written }: PreparedFile, good: RecordsByType): FileContents {
  return {
    written,
    audits: good.audit.map(audit => ({ id: audit.id, title: String(audit.title) })),
    auditors: good.auditor.map(({ name }) => String(name)),
    observations: good.observation.length,
    screenshots: good.picture.length,
  }
}

function cameOf(plan: MergePlan): Pick<ImportReport, 'counts' | 'observations' | 'screenshots' | 'conflicts' | 'lost'> {
  return {
    counts: plan.counts,
    observations: comingIn(plan, 'observation').length,
    screenshots: comingIn(plan, 'picture').length,
    conflicts: plan.conflicts.slice(0, limits.problems),
    lost: plan.lost.length,
  }
}

function comingIn({ added, updated }: MergePlan, wanted: RecordType): Id[] {
  return [...added, ...updated].flatMap(({ type, record }) => type === wanted ? [record.id] : [])
}
