import type { Id } from '../journey/identifier.ts'
import type { Estimate } from '../statistics/differences.ts'
import type { Interval } from '../statistics/interval.ts'
import type { GapRuleReason } from './candidate.ts'
import type { Proposal } from './ruling.ts'
import { judgeDifference } from '../statistics/comparisons.ts'
import { differenceOfEstimates } from '../statistics/differences.ts'

/** Staff's figure and customers' figure at one touchpoint, like with like, both of 100 with corrected intervals. */
export interface Pair {
  touchpointId: Id
  staff: Estimate
  customers: Estimate
  /** Customers' answers. */
  n: number
}

/**
 * The touchpoints where staff and customers differ: the whole corrected interval of staff minus customers lies beyond
 * the smallest difference that matters, which is in points of 100.
 */
export function proposeGaps(rule: GapRuleReason['rule'], pairs: Pair[], smallest: number): Proposal[] {
  return pairs.flatMap(({ touchpointId, staff, customers, n }) => {
    const interval = differenceOfEstimates(staff, customers)
    if (judgeDifference(interval, smallest) !== 'matters')
      return []
    const figures = {
      staff: staff.value,
      customers: customers.value,
      difference: staff.value - customers.value,
      ...interval,
      leastEffect: nearerEnd(interval),
      n,
    }
    return [{ touchpointId, reason: { rule, family: 'gap', figures } satisfies GapRuleReason }]
  })
}

/** The level at which none of `comparisons` is said to differ by chance, with a probability of 95 % (Bonferroni). */
export function correctedLevel(comparisons: number): number {
  return 1 - 0.05 / Math.max(1, comparisons)
}

/** How far the end of an interval that is nearer to zero is from it. */
function nearerEnd({ low, high }: Interval): number {
  return Math.max(0, Math.min(Math.abs(low), Math.abs(high)))
}
