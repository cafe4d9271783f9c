import type { MetricScore } from './metric-score.ts'
import type { NoShare } from './share-of-base.ts'
import { areCounts, noShare, shareOfBase } from './share-of-base.ts'

interface Period {
  /** Customers at the start. */
  start: number
  /** Customers at the end. */
  end: number
  /** Customers who joined during the period and are there at its end. */
  joined: number
}

interface Retention extends MetricScore<NoShare | 'kept-more-than-base' | 'joined-more-than-end'> {
  /**
   * What the formula gives, below 0 and above 100 too, so that an error in the data can be shown; null without a base.
   */
  unclipped: number | null
}

/**
 * Customer retention: percent 100 (end - joined)/start of those there at the start, n, with Wilson's interval.
 *
 * Errors in the data are reported and not cut off: 'kept-more-than-base' (above 100: people who came back were not
 * counted as joined) and 'joined-more-than-end' (below 0: people who joined and left within the period were).
 */
export function retention({ start, end, joined }: Period): Retention {
  if (!areCounts(start, end, joined))
    return { ...noShare('not-a-count'), unclipped: null }
  const kept = end - joined
  const score = kept < 0 && start > 0
    ? { ...noShare('joined-more-than-end' as const), n: start }
    : shareOfBase(Math.max(0, kept), start, 'kept-more-than-base')
  return { ...score, unclipped: start > 0 ? 100 * kept / start : null }
}
