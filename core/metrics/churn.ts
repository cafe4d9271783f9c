import type { MetricScore } from './metric-score.ts'
import type { NoShare } from './share-of-base.ts'
import { areCounts, noShare, shareOfBase } from './share-of-base.ts'

/**
 * Customer churn: percent 100 lost/start of those there at the start, with Wilson's interval.
 * @param period customers at the start, and how many of these very customers were lost: not of those who joined since
 *
 * 'lost-more-than-base': more were lost than there were, an error in the data.
 */
export function churn(period: { start: number, lost: number }): MetricScore<NoShare | 'lost-more-than-base'> {
  return shareOfBase(period.lost, period.start, 'lost-more-than-base')
}

/**
 * Net change, another figure than churn: percent 100 (start - end)/start, below 0 where the customers became more.
 * It is no share of anybody, so there is no interval. From 1,000 to 1,050 with 100 lost it is -5, and churn is 10.
 */
export function netChange({ start, end }: { start: number, end: number }): MetricScore<NoShare> {
  if (!areCounts(start, end))
    return noShare('not-a-count')
  if (start === 0)
    return noShare('zero-base')
  return { value: 100 * (start - end) / start, n: start, excluded: 0, interval: null }
}
