import type { Difference } from '../statistics/differences.ts'
import type { NpsCounts } from '../statistics/intervals.ts'
import type { Counted } from '../statistics/summary.ts'
import type { MetricScore } from './metric-score.ts'
import { twoSided } from '../statistics/differences.ts'
import { intervalAround } from '../statistics/interval.ts'
import { adjustedNps, criticalZ, npsInterval } from '../statistics/intervals.ts'
import { onceEach, totalOf } from '../statistics/summary.ts'
import { onScale } from './on-scale.ts'

/** The net promoter score in points from -100 to 100 (no percentage), and the answers it was counted from. */
type Nps = MetricScore<'no-answers'> & NpsCounts

/**
 * Percent promoters (9 and 10) minus percent detractors (0 to 6) of answers on 0-10: only that scale is NPS.
 * @param scores one for each answer; what is not a whole number from 0 to 10 is excluded and counted
 *
 * The interval is that of `npsInterval`; the value is the raw score. Source: F. F. Reichheld, Harvard Business Review
 * 12/2003.
 */
export function nps(scores: readonly unknown[]): Nps {
  const { excluded, ...counts } = countPromoters(onceEach(scores))
  return { ...npsOfCounts(counts), excluded }
}

/** How many of the answers on 0-10 are of each kind; what is not a whole number from 0 to 10 is excluded. */
export function countPromoters(counts: readonly Counted<unknown>[]): NpsCounts & { excluded: number } {
  const { valid, excluded } = onScale(counts, 0, 10)
  const between = (low: number, high: number) => totalOf(valid.filter(({ value }) => value >= low && value <= high))
  return { detractors: between(0, 6), passives: between(7, 8), promoters: between(9, 10), excluded }
}

/** The same of answers counted by kind; no whole numbers are needed, so that weighted counts will do. */
export function npsOfCounts(counts: NpsCounts): Nps {
  const { detractors, passives, promoters } = counts
  const interval = npsInterval(counts)
  if (!interval)
    return { value: null, n: 0, excluded: 0, interval, reason: 'no-answers', detractors: 0, passives: 0, promoters: 0 }
  const n = detractors + passives + promoters
  return { value: 100 * (promoters - detractors) / n, n, excluded: 0, interval, detractors, passives, promoters }
}

/**
 * The first score minus the second, in points, of independent groups: the raw difference, with an interval and a test
 * by the adjusted scores. 'no-answers' where one of them has none.
 */
export function npsDifference(first: NpsCounts, second: NpsCounts): Difference<'no-answers'> {
  const [one, other] = [adjustedNps(first), adjustedNps(second)]
  const [a, b] = [npsOfCounts(first).value, npsOfCounts(second).value]
  if (!one || !other || a === null || b === null)
    return { value: null, interval: null, p: null, reason: 'no-answers' }
  const error = Math.hypot(one.error, other.error)
  const difference = one.score - other.score
  const interval = intervalAround(difference, criticalZ(0.95) * error, { min: -200, max: 200 })
  return { value: a - b, interval, p: twoSided(difference / error) }
}
