import type { Id } from '../../journey/identifier.ts'
import type { WantedAnswers } from '../places/narrow-answers.ts'
import type { ResolvedPlaces } from '../places/resolve-places.ts'
import type { Answer, Submission } from '../submission.ts'
import type { CodedAnswers, CodedColumn } from '../table/coded-columns.ts'
import type { DriverSeries, OutcomeQuestion } from './driver-request.ts'
import { isOnScale } from '../../journey/criterion.ts'
import { absentColumn, placeColumn } from '../table/answer-columns.ts'
import { readCoded } from '../table/coded-columns.ts'
import { wantedColumns, wantedRows } from './wanted-rows.ts'

/** The name that all questions of a series have in common: they ask the same. */
export const driverQuestion = 'driver'

/** The rows of a source's file, each to be had as a submission. */
export interface SourceRows {
  /** The rows of each customer, by pseudonym, and those of nobody that is known under null. */
  byCustomer: ReadonlyMap<string | null, readonly number[]>
  submissionOf: (row: number) => Submission
}

/** What of a source's file is read; one of the two at least. */
export interface AskedRows {
  sourceId: Id
  series: DriverSeries | null
  outcome: OutcomeQuestion | null
  /** Whose answers to the series count, and when they were given; an outcome counts whenever it followed them. */
  wanted: WantedAnswers
}

/**
 * Reads the rows of a source that answer any of what is asked of it.
 * @param places by the id of each touchpoint the one that stands for it; answers about all else are about none
 * @throws where the file is no Parquet
 */
export async function readSourceRows(file: ArrayBuffer, asked: AskedRows, places: ResolvedPlaces): Promise<SourceRows> {
  const { texts, numbers } = columnsOf(asked)
  const coded = await readCoded(file, texts, numbers)
  const { isWanted } = wantedRows(coded, asked.wanted)
  const answersIn = createAnswerReader(coded, asked.series, places)
  const answersAt = (row: number) => isWanted(row) ? answersIn(row) : []
  const outcomeAt = createOutcomeReader(coded, asked.outcome)
  const customer = coded.texts.get('customer')
  const at = coded.numbers.get('at')!
  const customerAt = (row: number) => customer ? customer.texts[customer.codes[row]!]! : null
  const rows = Array.from({ length: coded.rows }, (_, row) => row)
    .filter(row => outcomeAt(row) !== null || answersAt(row).length > 0)
  return {
    byCustomer: Map.groupBy(rows, customerAt),
    submissionOf: row => ({
      source: asked.sourceId,
      customer: customerAt(row),
      at: new Date(at[row]!).toISOString(),
      outcome: outcomeAt(row),
      answers: answersAt(row),
    }),
  }
}

function columnsOf({ series, outcome, wanted }: AskedRows): { texts: string[], numbers: string[] } {
  const ids = series?.questionIds ?? []
  const { texts, numbers } = wantedColumns(wanted)
  const asked = [...ids, ...ids.map(absentColumn), ...outcome ? [outcome.questionId] : []]
  return {
    texts: ['customer', ...texts, ...ids.map(id => placeColumn(id, series!.journey))],
    numbers: [...new Set(['at', ...numbers, ...asked])],
  }
}

/** What a row says of the outcome; null where that is nothing on its scale. */
function createOutcomeReader({ numbers }: CodedAnswers, outcome: OutcomeQuestion | null) {
  const values = outcome ? numbers.get(outcome.questionId) : undefined
  return (row: number): number | null =>
    values && isOnScale(outcome!.scale, values[row]!) ? values[row]! : null
}

/** The answers of a row to a series of questions, as far as they are about a touchpoint. */
function createAnswerReader({ texts, numbers }: CodedAnswers, series: DriverSeries | null, places: ResolvedPlaces) {
  const columns = (series?.questionIds ?? []).map((id) => {
    const place = texts.get(placeColumn(id, series!.journey))
    return {
      values: numbers.get(id),
      absent: numbers.get(absentColumn(id)),
      codes: place?.codes,
      touchpointIds: place ? touchpointsOf(place, places) : [],
    }
  })
  return (row: number): Answer[] => columns.flatMap(({ values, absent, codes, touchpointIds }): Answer[] => {
    const touchpointId = touchpointIds[codes?.[row] ?? 0] ?? null
    const value = values?.[row] ?? Number.NaN
    if (touchpointId === null)
      return []
    if (absent?.[row] === 1)
      return [{ question: driverQuestion, touchpointId, value: null, text: null, notExperienced: true }]
    return Number.isNaN(value) ? [] : [{ question: driverQuestion, touchpointId, value, text: null }]
  })
}

function touchpointsOf({ texts }: CodedColumn, places: ResolvedPlaces): (Id | null)[] {
  return texts.map(id => id === null ? null : places.get(id) ?? null)
}
