import type { CountCell, MonthSpan } from '../../journey/source/source-counts.ts'
import type { CodedAnswers } from '../table/coded-columns.ts'
import type { AnswerScope } from './counted-rows.ts'
import { readCounted } from './counted-rows.ts'
import { countCoded } from './joint-counts.ts'

/** The answers to a question, read once to be counted in any months. */
export interface MonthCounts {
  /** In each month by itself, from which each customer's latest answer is taken; told apart by place alone. */
  each: () => (CountCell & { month: number })[]
  /** In several months together, which is no sum of the single ones: who answered in two of them counts once. */
  within: (months: MonthSpan) => CountCell[]
}

/**
 * Reads what counting by months needs.
 * @throws where the file is no Parquet
 */
export async function readMonthCounts(
  file: ArrayBuffer,
  question: Pick<AnswerScope, 'questionId' | 'journey'>,
): Promise<MonthCounts> {
  const everything: MonthSpan = { from: -Infinity, to: Infinity }
  const scope = { ...question, from: -Infinity, to: Infinity, months: everything }
  const answers = await readCounted(file, scope, [])
  const within = (months: MonthSpan) => countCoded(answers, { ...scope, months })
  return {
    within,
    each: () => monthsIn(answers).flatMap(month =>
      within({ from: month, to: month }).map(cell => ({ ...cell, month }))),
  }
}

function monthsIn({ numbers }: CodedAnswers): number[] {
  return [...new Set(numbers.get('month'))].sort((a, b) => a - b)
}
