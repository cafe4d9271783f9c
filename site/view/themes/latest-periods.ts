import type { MonthSpan } from '../../../core/journey/source/source-counts.ts'
import { usualPeriods } from '../../../core/customers/counts/usual-periods.ts'
import { monthsBetween } from '../../../core/customers/scores/trend.ts'

/** The last months in which anybody wrote, and those before them. */
export interface LatestPeriods {
  period: MonthSpan
  /** Null where there is but one month. */
  before: MonthSpan | null
}

/** The periods in which themes are compared; null where nobody wrote anything. */
export function latestPeriods(withComments: readonly number[]): LatestPeriods | null {
  const months = monthsBetween(withComments)
  const [only] = months
  return usualPeriods(months) ?? (only === undefined ? null : { period: { from: only, to: only }, before: null })
}
