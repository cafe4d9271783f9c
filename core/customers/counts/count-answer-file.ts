import type { QuestionCounts, SourceCounts } from '../../journey/source/source-counts.ts'
import type { CodedAnswers } from '../table/coded-columns.ts'
import type { CountedNames } from '../table/counted-names.ts'
import type { DescribedColumns } from '../table/fits-source.ts'
import { isOnScale } from '../../journey/criterion.ts'
import { textLimits } from '../../journey/text.ts'
import { readCoded } from '../table/coded-columns.ts'
import { countedNames } from '../table/counted-names.ts'
import { fitsSource } from '../table/fits-source.ts'
import { columnNames, countRows, readAnswers } from '../table/read-answers.ts'
import { countSource } from './count-source.ts'

/**
 * Counts a source's answers from their file alone, which may be anybody's: every column of it is read.
 * @param rows how many it is said to have: no more are read
 * @returns null where the file has other rows, columns or points of scales than its source says, or endless texts
 * @throws where it is no Parquet
 */
export async function countAnswerFile(
  file: ArrayBuffer,
  source: DescribedColumns,
  rows: number,
): Promise<SourceCounts | null> {
  if (countRows(file) !== rows || !fitsSource(file, source))
    return null
  const { questions, journeys } = source
  const names = countedNames(questions, journeys.length)
  const answers = await readCoded(file, names.texts, names.numbers)
  if (!areNames(answers) || !await areOthersReadable(file, names))
    return null
  const counts = countSource(answers, questions, journeys.length)
  return counts.questions.every(question => areOnScale(question, source)) ? counts : null
}

/** Whether what answers are told apart by has at most a line. */
function areNames({ texts }: CodedAnswers): boolean {
  return [...texts.values()].every(column => column.texts.every(text => isWithin(text, textLimits.line)))
}

/** Whether what is not counted can be read as well, and is no longer than notes are. */
async function areOthersReadable(file: ArrayBuffer, { texts, numbers }: CountedNames): Promise<boolean> {
  const others = columnNames(file).filter(name => !texts.includes(name) && !numbers.includes(name))
  let areShort = true
  await readAnswers(file, others, ({ values }) => {
    areShort &&= Array.from<unknown>(values).every(value => isWithin(value, textLimits.note))
  })
  return areShort
}

function isWithin(value: unknown, most: number): boolean {
  return typeof value !== 'string' || value.length <= most
}

function areOnScale({ questionId, cells }: QuestionCounts, { questions }: DescribedColumns): boolean {
  const scale = questions.find(({ id }) => id === questionId)?.scale
  return cells.every(({ value }) => value === null || (scale != null && isOnScale(scale, value)))
}
