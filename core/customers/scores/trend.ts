import type { SourceQuestion } from '../../journey/source/question.ts'
import type { CountCell } from '../../journey/source/source-counts.ts'
import type { Answerers, CustomerScore } from './score-counts.ts'
import { extentOf } from '../../statistics/extent.ts'
import { distributionOf } from './distribution.ts'
import { scoreCounts } from './score-counts.ts'

/** Answers counted within one month, which each customer's latest answer is taken from: 202611, as in the table. */
export type MonthCell = CountCell & { month: number }

/** A score, and the month it is of. */
export interface MonthScore {
  month: number
  score: CustomerScore
}

/**
 * A question's score in each month from the first to the last with answers. A month between without answers is there
 * without a value: a gap, never zero. A cell of no month is left away.
 */
export function scoreMonths(
  question: SourceQuestion,
  cells: readonly MonthCell[],
  answerers: Answerers,
): MonthScore[] {
  const byMonth = Map.groupBy(cells.filter(({ month }) => isMonth(month)), ({ month }) => month)
  return monthsBetween([...byMonth.keys()]).map(month =>
    ({ month, score: scoreCounts(question, distributionOf(question, byMonth.get(month) ?? []), answerers) }))
}

function isMonth(month: number): boolean {
  return Number.isInteger(month) && /^\d{4}$/.test(String(Math.trunc(month / 100))) && isWithinYear(month % 100)
}

/** Every month from the first to the last of some, such as 202611; what is no month is passed over. */
export function monthsBetween(numbers: readonly number[]): number[] {
  const months = numbers.filter(isMonth)
  if (months.length === 0)
    return []
  const { low, high } = extentOf(months)
  return Array.from({ length: high - low + 1 }, (_, index) => low + index).filter(month => isWithinYear(month % 100))
}

function isWithinYear(month: number): boolean {
  return month >= 1 && month <= 12
}
