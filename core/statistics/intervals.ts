import type { Interval } from './interval.ts'
import type { Counted } from './summary.ts'
import { intervalAround } from './interval.ts'
import { normalQuantile } from './normal.ts'
import { studentQuantile } from './student.ts'
import { finiteCounts, isAmount, onceEach, summariseCounts } from './summary.ts'

/** How many answers there are of each kind on a scale of 0-10. */
export interface NpsCounts {
  /** 0 to 6. */
  detractors: number
  /** 7 and 8. */
  passives: number
  /** 9 and 10. */
  promoters: number
}

/** Whether a level of confidence lies strictly between 0 and 1. */
export function isLevel(level: unknown): level is number {
  return typeof level === 'number' && level > 0 && level < 1
}

/** The z of the level nearly always asked for. */
const z95 = -normalQuantile(0.025)

/** The z that leaves half of what `level` leaves over above it: 1.96 at .95. */
export function criticalZ(level: number): number {
  return level === 0.95 ? z95 : -normalQuantile((1 - level) / 2)
}

/**
 * The interval of a share, as shares from 0 to 1, for `successes` of `n`; both may be fractions (n divided by a design
 * effect).
 * Null where there is no such share (n not above 0, successes outside of 0..n, not numbers) or no such level.
 * Source: E. B. Wilson, JASA 22 (1927), 209-212.
 */
export function wilsonInterval(successes: number, n: number, level = 0.95): Interval | null {
  if (!isLevel(level) || !isAmount(n) || !isAmount(successes) || n === 0 || successes > n)
    return null
  const square = criticalZ(level) ** 2
  // Multiplied out by n, so that no n is too small to divide by.
  const centre = (successes + square / 2) / (n + square)
  const half = Math.sqrt(square * (successes * (1 - successes / n) + square / 4)) / (n + square)
  const { low, high } = intervalAround(centre, half, { min: 0, max: 1 })
  // Both are so by the formula; rounding must not say otherwise.
  return { low: successes === 0 ? 0 : low, high: successes === n ? 1 : high }
}

/**
 * The interval of a mean by Student's t, in the units of the values; what is not a finite number is left away.
 * Null under two values, without such a level, and where an end exceeds what a number can hold.
 */
export function meanInterval(values: readonly unknown[], level = 0.95): Interval | null {
  return meanIntervalOfCounts(onceEach(values), level)
}

/** The same of values already counted. */
export function meanIntervalOfCounts(counts: readonly Counted<unknown>[], level = 0.95): Interval | null {
  const summary = summariseCounts(finiteCounts(counts))
  if (!isLevel(level) || summary?.deviation == null)
    return null
  const half = studentQuantile(1 - (1 - level) / 2, summary.n - 1) * summary.deviation / Math.sqrt(summary.n)
  const interval = { low: summary.mean - half, high: summary.mean + half }
  return Number.isFinite(interval.high - interval.low) ? interval : null
}

/**
 * The interval of a net promoter score, in points from -100 to 100, by the adjusted Wald method: it is centred on the
 * adjusted score, which is nearer to 0 than the raw one. Null without answers, on counts that are none, and without
 * such a level.
 * Source: B. Rocks, Interval estimation for the Net Promoter Score, The American Statistician 70 (2016), 365-372.
 */
export function npsInterval(counts: NpsCounts, level = 0.95): Interval | null {
  const adjusted = adjustedNps(counts)
  if (!isLevel(level) || !adjusted)
    return null
  return intervalAround(adjusted.score, criticalZ(level) * adjusted.error, { min: -100, max: 100 })
}

/** Three answers more, of which one quarter detract and one quarter promote, give an adjusted score. */
interface AdjustedNps {
  /** In points from -100 to 100. */
  score: number
  /** The standard error of the score, in points. */
  error: number
}

/** The adjusted score; null without answers, and on counts that are none. */
export function adjustedNps({ detractors, passives, promoters }: NpsCounts): AdjustedNps | null {
  const answers = detractors + passives + promoters
  if (![detractors, passives, promoters, answers].every(isAmount) || answers === 0)
    return null
  const n = answers + 3
  const [promoting, detracting] = [(promoters + 0.75) / n, (detractors + 0.75) / n]
  const score = promoting - detracting
  return { score: 100 * score, error: 100 * Math.sqrt((promoting + detracting - score ** 2) / n) }
}
