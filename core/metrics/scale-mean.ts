import type { Interval } from '../statistics/interval.ts'
import type { Counted } from '../statistics/summary.ts'
import { clip } from '../statistics/interval.ts'
import { meanIntervalOfCounts } from '../statistics/intervals.ts'
import { summariseCounts } from '../statistics/summary.ts'

/** A mean on its scale, "4.33 of 5", with Student's interval cut off at the ends; no interval under two answers. */
export interface ScaleMean {
  value: number
  interval: Interval | null
}

/** The mean of answers on a scale; null where there are none. */
export function scaleMean(valid: readonly Counted[], scale: { min: number, max: number }): ScaleMean | null {
  const summary = summariseCounts(valid)
  const interval = meanIntervalOfCounts(valid)
  return summary && {
    value: summary.mean,
    interval: interval && { low: clip(interval.low, scale), high: clip(interval.high, scale) },
  }
}
