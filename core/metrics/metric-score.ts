import type { NoFigure } from '../reasons/no-figure.ts'
import type { Interval } from '../statistics/interval.ts'

/** A metric's figure, or why there is none; every metric adds how it was counted. */
export interface MetricScore<Reason extends NoFigure> {
  /** Null with a `reason`; never 0 for want of answers. */
  value: number | null
  /** Valid answers, or whatever else the figure is a share or mean of. */
  n: number
  /** What was left away: gaps, text, values off the scale. */
  excluded: number
  /** 95 % unless stated otherwise, in the units of the value; null where there is none. */
  interval: Interval | null
  reason?: Reason
}

/** The shares of a Wilson interval as percent. */
export function inPercent(interval: Interval | null): Interval | null {
  return interval && { low: 100 * interval.low, high: 100 * interval.high }
}
