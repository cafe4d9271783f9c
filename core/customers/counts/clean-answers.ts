import type { SourceCounts } from '../../journey/source/source-counts.ts'
import { dimensions } from '../../journey/source/source-counts.ts'
import { absentColumn, placeColumn } from '../table/answer-columns.ts'
import { readCoded } from '../table/coded-columns.ts'
import { withoutCustomers } from '../table/without-customers.ts'
import { countAsked } from './count-source.ts'
import { spanOf } from './span-of.ts'

/** Answers that some customers' rows were taken out of, ready to be stored in the place of the file before. */
export interface CleanedFile {
  file: ArrayBuffer
  rows: number
  /** How many rows went. */
  removed: number
  counts: SourceCounts
  /** In milliseconds since 1970; null where nothing is left. */
  span: { from: number, to: number } | null
}

/**
 * Takes all rows of some customers out of a file of answers, and counts the rest as it was counted before.
 * @returns null where no row is theirs
 * @throws where the file is no Parquet
 */
export async function cleanAnswers(
  file: ArrayBuffer,
  { questions }: SourceCounts,
  pseudonyms: ReadonlySet<string>,
): Promise<CleanedFile | null> {
  const cleaned = await withoutCustomers(file, pseudonyms)
  if (!cleaned)
    return null
  const places = questions.map(({ questionId, journey }) => placeColumn(questionId, journey))
  const answers = questions.flatMap(({ questionId }) => [questionId, absentColumn(questionId)])
  const texts = new Set(['customer', 'state', ...dimensions, ...places])
  const coded = await readCoded(cleaned.file, [...texts], [...new Set(['at', 'count', ...answers])])
  return { ...cleaned, counts: countAsked(coded, questions), span: spanOf(coded) }
}
