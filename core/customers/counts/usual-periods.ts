import type { MonthSpan } from '../../journey/source/source-counts.ts'

/** Two spans of months that are compared. */
export interface ComparedPeriods {
  period: MonthSpan
  before: MonthSpan
}

/** So many months are in each of the two, until somebody chooses. */
const usualMonths = 3

/** The last months and those before them; null under two months. */
export function usualPeriods(months: readonly number[]): ComparedPeriods | null {
  const n = Math.min(usualMonths, Math.floor(months.length / 2))
  return n === 0 ? null : { period: spanOfMonths(months.slice(-n)), before: spanOfMonths(months.slice(-2 * n, -n)) }
}

function spanOfMonths(months: readonly number[]): MonthSpan {
  return { from: months[0]!, to: months.at(-1)! }
}
