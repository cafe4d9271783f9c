import type { SourceQuestion } from '../../journey/source/question.ts'
import type { MonthSpan, SourceCounts } from '../../journey/source/source-counts.ts'
import { readCoded } from '../table/coded-columns.ts'
import { countedNames } from '../table/counted-names.ts'
import { countSource } from './count-source.ts'

/**
 * Counts what customers answered in some months, from the rows: of each customer the latest answer of these months
 * counts, which no sum of single months tells.
 * @param journeys how many journeys the source is tied to
 * @throws where the file is no Parquet
 */
export async function countPeriod(
  file: ArrayBuffer,
  questions: readonly Pick<SourceQuestion, 'id' | 'scale'>[],
  journeys: number,
  months: MonthSpan,
): Promise<SourceCounts> {
  const { texts, numbers } = countedNames(questions, journeys)
  return countSource(await readCoded(file, texts, [...numbers, 'month']), questions, journeys, months)
}
