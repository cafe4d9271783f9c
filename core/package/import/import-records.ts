import type { JournalEntry } from '../../database/journal/entry.ts'
import type { Journal } from '../../database/journal/journal.ts'
import type { KairosDatabase, PictureFile } from '../../database/kairos-database.ts'
import type { Id } from '../../journey/identifier.ts'
import type { Picture } from '../../journey/picture.ts'
import type { RecordLists } from '../../journey/record-lists.ts'
import type { RecordNames } from '../../journey/record-names.ts'
import type { Source } from '../../journey/source/source.ts'
import type { Clock } from '../../journey/timestamp.ts'
import type { Conflict } from '../merge/conflict.ts'
import type { MergePlan } from '../merge/plan-merge.ts'
import type { PackageError, Problem, Result } from '../problem.ts'
import type { ImportReport } from './import-report.ts'
import type { PreparedFile } from './prepare-file.ts'
import { existingIds } from '../../database/existing-records.ts'
import { createJournal } from '../../database/journal/journal.ts'
import { idsNamedIn, namesAmong, namesOf } from '../../database/journal/record-names.ts'
import { countRecords } from '../../journey/record-lists.ts'
import { futureDates } from '../check/future-dates.ts'
import { recordsInStore } from '../check/records-in-store.ts'
import { validateRecords } from '../check/validate-records.ts'
import { validateTombstones } from '../check/validate-tombstones.ts'
import { limits } from '../format.ts'
import { versionsIn } from '../merge/conflict.ts'
import { planMerge } from '../merge/plan-merge.ts'
import { failed, ok } from '../problem.ts'
import { betterBytes } from './better-bytes.ts'
import { countEffects } from './effects.ts'
import { comingIn, summariseFile, summarisePlan } from './import-summary.ts'
import { keptPictures } from './kept-pictures.ts'

export interface ImportRecordsOptions {
  /** The file's name, for the history. */
  name?: string
  clock: Clock
  /** Only tells what would become of the records: the caller gives all back, so pictures' bytes are not touched. */
  isPreview: boolean
  /** No other file is compared with what this one would leave: then nothing is written at all. */
  isLastOfPreview: boolean
}

/** A file whose records came in. */
export interface ImportedRecords {
  report: ImportReport
  /** The pictures whose bytes are to stay. */
  pictures: Id[]
}

/**
 * Checks a file's records, compares them with what is here and takes them in: in a transaction over all that is
 * journalled.
 */
export async function importRecords(
  db: KairosDatabase,
  prepared: PreparedFile,
  options: ImportRecordsOptions,
): Promise<Result<ImportedRecords, PackageError>> {
  const { good, indexes, problems, tombstones } = await validate(db, prepared)
  if (problems.length > 0 && countRecords(good) === 0)
    return failed({ kind: 'nothing-good', problems })
  const plan = await planMerge(db, good, tombstones.good)
  const allProblems = [...problems, ...refusedIn(plan, indexes, tombstones.indexes)]
  const kept = await keptPictures(db, good.pictures)
  const better = await betterPictures(db, prepared, plan, kept)
  const files = options.isPreview ? [] : await bytesToReplace(db, prepared, kept)
  const effects = await countEffects(db, plan)
  const summary = summarisePlan(plan)
  const names = await namesIn(db, plan, summary.conflicts)
  const entry = options.isLastOfPreview
    ? null
    : await store(createJournal(db, options.clock), plan, { ...options, better, files })
  const report = {
    contents: summariseFile(prepared, good),
    ...summary,
    names,
    betterPictures: better.length,
    problems: allProblems.slice(0, limits.problems),
    effects,
    oddities: futureDates(good, tombstones.good, options.clock.now(), indexes),
    entry,
  }
  return ok({ report, pictures: [...kept] })
}

/** What the versions in conflict name is called, here or by the file. */
async function namesIn(db: KairosDatabase, { added, updated }: MergePlan, conflicts: Conflict[]): Promise<RecordNames> {
  const ids = idsNamedIn(conflicts.flatMap(versionsIn))
  return { ...await namesOf(db, ids), ...namesAmong([...added, ...updated].map(({ record }) => record), ids) }
}

async function validate(db: KairosDatabase, prepared: PreparedFile) {
  const inStore = await recordsInStore(db)
  const { good, indexes, problems: ofRecords } = validateRecords(prepared.lists, inStore)
  const tombstones = validateTombstones(prepared.tombstones, good, inStore)
  const problems = [...ofRecords, ...tombstones.problems, ...besideProblems(prepared, good)]
  const sources = withAnswersHere(prepared, good)
  return { good: { ...good, pictures: intact(prepared, good), sources }, indexes, problems, tombstones }
}

/** What contradicts what is known, as problems. */
function refusedIn({ refused }: MergePlan, indexes: Map<Id, number>, ofTombstones: Map<Id, number>): Problem[] {
  return refused.map(({ type, id, complaint }) =>
    ({ type, id, index: (type === 'tombstone' ? ofTombstones : indexes).get(id) ?? 0, ...complaint }))
}

/** Those of the good pictures whose bytes are in the file too. */
function intact({ pictures }: PreparedFile, good: RecordLists): Picture[] {
  const ids = new Set(good.pictures.map(({ id }) => id))
  return pictures.good.filter(({ id }) => ids.has(id))
}

/** The good sources, without answers that are not here. */
function withAnswersHere({ answers }: PreparedFile, { sources }: RecordLists): Source[] {
  return sources.map(source => answers.intact.has(source.id) ? source : { ...source, answers: null })
}

/** What is wrong with the bytes beside good records. */
function besideProblems({ pictures, answers }: PreparedFile, good: RecordLists): Problem[] {
  const ids = new Set([...good.pictures, ...good.sources].map(({ id }) => id))
  return [...answers.problems, ...pictures.problems].filter(({ id }) => id !== null && ids.has(id))
}

/** Pictures that stay as they are here, and of which the file has the bytes that are missing or better ones. */
async function betterPictures(
  db: KairosDatabase,
  { pictures }: PreparedFile,
  plan: MergePlan,
  kept: Set<Id>,
): Promise<Id[]> {
  const adopted = new Set(comingIn(plan, 'picture'))
  const coming = [...pictures.newPictures, ...pictures.replacing.map(({ file }) => file.id)]
  return existingIds(db.table('picture'), coming.filter(id => kept.has(id) && !adopted.has(id)))
}

function bytesToReplace(db: KairosDatabase, { pictures }: PreparedFile, kept: Set<Id>): Promise<PictureFile[]> {
  return betterBytes(db, pictures.replacing.filter(({ file }) => kept.has(file.id)))
}

interface Storing extends Pick<ImportRecordsOptions, 'name'> {
  better: Id[]
  files: PictureFile[]
}

async function store(
  journal: Journal,
  plan: MergePlan,
  { name, better, files }: Storing,
): Promise<JournalEntry | null> {
  const { added, updated, deletions, losing, counts } = plan
  const records = [...added, ...updated]
  if (records.length + deletions.length + losing.length + better.length === 0)
    return null
  if (updated.length + counts.deleted + counts.conflictTookIncoming > 0)
    await journal.setSafetyPoint({ by: null, about: name })
  const input = { action: 'file-imported', by: null, about: name } as const
  return journal.adopt(input, { records, tombstones: deletions, losing, files })
}
