import type { NoFigure, ReasonAmong } from '../reasons/no-figure.ts'
import type { MetricScore } from './metric-score.ts'
import { wilsonInterval } from '../statistics/intervals.ts'
import { inPercent } from './metric-score.ts'

/** 'not-a-count': a figure is missing, negative or no whole number; 'zero-base': there is nobody to take a share of. */
export type NoShare = ReasonAmong<'not-a-count' | 'zero-base'>

/** Whether every value is a whole number, 0 or above. */
export function areCounts(...values: unknown[]): boolean {
  return values.every(value => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0)
}

/** A metric without a value, for a reason. */
export function noShare<Reason extends NoFigure>(reason: Reason): MetricScore<Reason> {
  return { value: null, n: 0, excluded: 0, interval: null, reason }
}

/**
 * Percent `part` of `base`, both counts, with Wilson's interval; `tooMany` is the reason where the part exceeds the
 * base.
 */
export function shareOfBase<TooMany extends NoFigure>(
  part: number,
  base: number,
  tooMany: TooMany,
): MetricScore<NoShare | TooMany> {
  if (!areCounts(part, base))
    return noShare('not-a-count')
  if (base === 0)
    return noShare('zero-base')
  if (part > base)
    return { ...noShare(tooMany), n: base }
  return { value: 100 * part / base, n: base, excluded: 0, interval: inPercent(wilsonInterval(part, base)) }
}
