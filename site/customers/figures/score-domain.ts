import type { CustomerScore } from '../../../core/customers/scores/score-counts.ts'
import type { Interval } from '../../../core/statistics/interval.ts'
import { scaleLinear } from 'd3-scale'
import { extentOf } from '../../../core/statistics/extent.ts'

/** What of a score is drawn. */
export type DrawnScore = Pick<CustomerScore, 'kind' | 'scale' | 'value' | 'interval' | 'n' | 'isTentative'>

/** A month's score, as it is drawn. */
export interface DrawnMonth {
  /** 202611. */
  month: number
  score: DrawnScore
}

/** What a score can be at all. */
function limitsOf({ kind, scale }: DrawnScore): Interval {
  if (kind === 'nps')
    return { low: -100, high: 100 }
  return kind === 'top-boxes' || !scale ? { low: 0, high: 100 } : { low: scale.min, high: scale.max }
}

/**
 * From where to where some scores of one question are drawn: all their intervals, to round ends within what a score can
 * be; null where there is nothing to draw.
 */
export function scoreDomain(scores: readonly DrawnScore[]): Interval | null {
  const ends = scores.flatMap(({ value, interval }) => interval ? [interval.low, interval.high] : value ?? [])
  if (ends.length === 0)
    return null
  const limits = limitsOf(scores[0]!)
  const { low, high } = extentOf(ends)
  const room = high > low ? 0 : (limits.high - limits.low) / 20
  const [from, to] = scaleLinear().domain([low - room, high + room]).nice(5).domain() as [number, number]
  return { low: Math.max(limits.low, from), high: Math.min(limits.high, to) }
}
