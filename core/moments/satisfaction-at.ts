import type { Id } from '../journey/identifier.ts'
import type { CustomerData } from './customer-data.ts'
import { fewestToConclude } from '../customers/fewest.ts'
import { meanIntervalOfCounts } from '../statistics/intervals.ts'
import { summariseCounts, totalOf } from '../statistics/summary.ts'
import { pointsInHundredths } from './customer-data.ts'

/** From here on, of 100, customers are pleased: fixed, since a line at the mean would always condemn half. */
const pleasedFrom = 70

/** How satisfied customers are with a touchpoint. */
export interface SatisfactionAt {
  /** Their mean, of 100; null where too few answered. */
  satisfaction: number | null
  /** Whether they are clearly pleased. */
  isClear: boolean
}

/** How satisfied customers are with a touchpoint, and whether the whole interval says that they are pleased. */
export function satisfactionAt(id: Id, asked: CustomerData['driversAsked']['importance']): SatisfactionAt {
  const hundredths = asked ? pointsInHundredths(asked.answers.get(id) ?? [], asked.question) : []
  if (totalOf(hundredths) < fewestToConclude)
    return { satisfaction: null, isClear: false }
  const satisfaction = summariseCounts(hundredths)?.mean ?? null
  return { satisfaction, isClear: (meanIntervalOfCounts(hundredths)?.low ?? 0) > pleasedFrom }
}
