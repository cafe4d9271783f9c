import type { MetricScore } from './metric-score.ts'
import { meanInterval } from '../statistics/intervals.ts'
import { quantile } from '../statistics/quantile.ts'
import { finiteNumbers, isAmount, summarise } from '../statistics/summary.ts'

/** What the durations are: stored with the figure, since they cannot be compared otherwise. */
interface Timing {
  hours: 'calendar' | 'business'
  until: 'first-response' | 'first-resolution' | 'full-resolution'
}

/** A mean of durations, in the unit of the durations. */
interface ResolutionTime extends MetricScore<'no-answers' | 'too-large'>, Timing {
  /** Beside the mean, which a few long durations draw upwards. */
  median: number | null
  percentile90: number | null
  /** Negative durations, an error in the data; they are among the excluded, as the items still open are. */
  negative: number
}

/**
 * Average resolution time: the sum of the durations of resolved items by their number, with Student's interval from 0
 * up.
 * @param durations one for each item; null for one not resolved. What is no number from 0 up is excluded and counted
 * @param timing which hours are counted, and until when
 *
 * 'no-answers': nothing was resolved; 'too-large': the mean exceeds what a number can hold.
 */
export function resolutionTime(durations: readonly unknown[], timing: Timing): ResolutionTime {
  const given = finiteNumbers(durations)
  const valid = given.filter(isAmount)
  const n = valid.length
  const counted = { n, excluded: durations.length - n, negative: given.length - n, ...timing }
  const average = summarise(valid)
  if (!average) {
    const reason = n > 0 ? 'too-large' : 'no-answers'
    return { value: null, interval: null, median: null, percentile90: null, reason, ...counted }
  }
  const interval = meanInterval(valid)
  return {
    value: average.mean,
    interval: interval && { low: Math.max(0, interval.low), high: interval.high },
    median: quantile(valid, 0.5),
    percentile90: quantile(valid, 0.9),
    ...counted,
  }
}

/** The same until somebody first answered: another figure, not part of the resolution time. */
export function firstResponseTime(durations: readonly unknown[], hours: Timing['hours']): ResolutionTime {
  return resolutionTime(durations, { hours, until: 'first-response' })
}
