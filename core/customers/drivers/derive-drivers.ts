import type { Id } from '../../journey/identifier.ts'
import type { AskedSeries, DerivedDrivers, DerivedImportance, OutcomeDifferences } from '../derived-drivers.ts'
import type { ImportanceRows } from '../importance-rows.ts'
import type { WantedAnswers } from '../places/narrow-answers.ts'
import type { ResolvedPlaces } from '../places/resolve-places.ts'
import type { Submission } from '../submission.ts'
import type { DriverRequest, DriverSeries } from './driver-request.ts'
import type { SourceRows } from './source-rows.ts'
import { bootstrapImportance } from '../../statistics/importance.ts'
import { importanceRows } from '../importance-rows.ts'
import { joinByCustomer } from '../joined-submissions.ts'
import { satisfiedMinusDissatisfied } from '../satisfied-minus-dissatisfied.ts'
import { drawCompleteRows } from './complete-rows.ts'
import { driverQuestion, readSourceRows } from './source-rows.ts'
import { submissionBatches } from './submission-batches.ts'

/** Days after an answer about a touchpoint within which an outcome counts as following it. */
const days = 90

const noRows: ImportanceRows = { touchpointIds: [], drivers: [], outcome: [] }

interface Options {
  /** By the id of each place of answers the touchpoint that stands for it. */
  places: ResolvedPlaces
  /** Whose answers about touchpoints count, and when they were given. */
  wanted: WantedAnswers
  /** In walking order. */
  touchpointIds: readonly Id[]
  /** The bytes of a file of answers. */
  readFile: (fileId: Id) => Promise<ArrayBuffer>
  /** 2,000 by default. */
  resamples?: number
}

/**
 * How touchpoints go with the outcome: importance from the series of questions with the most complete rows, and the
 * satisfied minus the dissatisfied from that of which an outcome followed the most answers. Seeded: the same rows give
 * the same figures.
 * @throws where a file is not here or no Parquet
 */
export async function deriveDrivers(request: DriverRequest, options: Options): Promise<DerivedDrivers> {
  let [rows, differences]: [Of<ImportanceRows>, Of<OutcomeDifferences> | null] = [{ series: null, found: noRows }, null]
  for (const series of request.series) {
    const read = await readSeries(request, series, options)
    const ofSeries = rowsOf(request, series, read, options.touchpointIds)
    if (rows.series === null || countComplete(ofSeries) > countComplete(rows.found))
      rows = { series, found: ofSeries }
    const found = differencesOf(request, series, read)
    if (found && (!differences || countFollowed(found) > countFollowed(differences.found)))
      differences = { series, found }
  }
  return {
    outcome: request.outcome.wording,
    importance: deriveImportance(rows.found, options.resamples),
    differences: differences?.found ?? null,
    asked: { importance: askedIn(rows.series), differences: askedIn(differences?.series ?? null) },
  }
}

/** What was found in the rows of a series of questions; null for that of none. */
interface Of<T> {
  series: DriverSeries | null
  found: T
}

function askedIn(series: DriverSeries | null): AskedSeries | null {
  return series && { sourceId: series.sourceId, questionIds: series.questionIds }
}

/** The rows of a series of questions, and those with outcomes in other sources. */
interface SeriesRows {
  own: SourceRows
  others: SourceRows[]
}

async function readSeries({ outcomes }: DriverRequest, series: DriverSeries, options: Options): Promise<SeriesRows> {
  const { places, wanted, readFile } = options
  const { sourceId, fileId } = series
  const outcome = outcomes.find(one => one.sourceId === sourceId) ?? null
  const own = await readSourceRows(await readFile(fileId), { sourceId, series, outcome, wanted }, places)
  const others: SourceRows[] = []
  for (const other of outcomes.filter(one => one.sourceId !== sourceId)) {
    const asked = { sourceId: other.sourceId, series: null, outcome: other, wanted }
    others.push(await readSourceRows(await readFile(other.fileId), asked, places))
  }
  return { own, others }
}

/** A source's own outcomes come first: customers gave them with the rest. */
function rowsOf(
  { outcomes }: DriverRequest,
  { sourceId, scale }: DriverSeries,
  { own, others }: SeriesRows,
  touchpointIds: readonly Id[],
): ImportanceRows {
  const outcomesOf = outcomes.some(one => one.sourceId === sourceId) ? sourceId : null
  const joined = joinBatches(submissionBatches(own, others), outcomesOf)
  return importanceRows(joined, { id: driverQuestion, scale }, touchpointIds)
}

function* joinBatches(batches: Iterable<Submission[]>, outcomesOf: string | null): Generator<Submission> {
  for (const submissions of batches)
    yield* joinByCustomer(submissions, outcomesOf)
}

function countComplete({ drivers }: ImportanceRows): number {
  return drivers.filter(row => row.length > 0 && !row.includes(null)).length
}

function deriveImportance(rows: ImportanceRows, resamples: number | undefined): DerivedImportance {
  const { touchpointIds, drivers, outcome, drawnFrom } = drawCompleteRows(rows)
  const importance = bootstrapImportance(drivers, outcome, { seed: 1, resamples })
  return { touchpointIds, importance, ...drawnFrom !== null && { drawnFrom } }
}

/** Null where nobody is asked how satisfied they were. */
function differencesOf(
  { outcome: { scale, polarity } }: DriverRequest,
  series: DriverSeries,
  { own, others }: SeriesRows,
): OutcomeDifferences | null {
  if (series.boxes === null || series.scale.step !== 1)
    return null
  const { min, max } = series.scale
  const asked = { points: max - min + 1, lowest: min, boxes: series.boxes, polarity: series.polarity }
  const found = satisfiedMinusDissatisfied(submissionBatches(own, others), {
    questions: [driverQuestion],
    scale: asked,
    days,
  })
  return { ...found, on: { scale, polarity } }
}

function countFollowed({ touchpoints }: OutcomeDifferences): number {
  return [...touchpoints.values()].reduce((sum, { satisfied, dissatisfied }) => sum + satisfied + dissatisfied, 0)
}
