import type { NoFigure } from '../reasons/no-figure.ts'
import type { Interval } from './interval.ts'
import type { Counted, Summary } from './summary.ts'
import { clip } from './interval.ts'
import { isLevel, wilsonInterval } from './intervals.ts'
import { normalTail } from './normal.ts'
import { studentQuantile, studentTail } from './student.ts'
import { finiteCounts, onceEach, summariseCounts, totalOf, variesAmong } from './summary.ts'

/** Two groups held against each other: the first minus the second. */
export interface Difference<Reason extends NoFigure> {
  /** Null with a `reason`. */
  value: number | null
  interval: Interval | null
  /** Two-sided: how often chance alone would part two equal groups at least as far. */
  p: number | null
  reason?: Reason
}

/** Successes of n. */
interface Share {
  successes: number
  n: number
}

/**
 * The difference of two independent shares, in shares from -1 to 1: `no-answers` where one of them is no share of
 * anything.
 * Interval by Newcombe's hybrid of two Wilson intervals; p by the score test with the pooled share.
 * Source: R. G. Newcombe, Statistics in Medicine 17 (1998), 873-890, method 10.
 */
export function differenceOfShares(first: Share, second: Share, level = 0.95): Difference<'no-answers'> {
  const one = wilsonInterval(first.successes, first.n, level)
  const other = wilsonInterval(second.successes, second.n, level)
  if (!one || !other)
    return { value: null, interval: null, p: null, reason: 'no-answers' }
  const [p1, p2] = [first.successes / first.n, second.successes / second.n]
  const { low, high } = differenceOfEstimates({ value: p1, ...one }, { value: p2, ...other })
  const interval = { low: clip(low, { min: -1, max: 1 }), high: clip(high, { min: -1, max: 1 }) }
  return { value: p1 - p2, interval, p: pooledTest(first, second, p1 - p2) }
}

/** A figure with its interval, which need not lie evenly around it. */
export interface Estimate extends Interval {
  value: number
}

/**
 * The interval of the first minus the second of two independent estimates, at the level that theirs have.
 * Source: G. Y. Zou and A. Donner, Statistics in Medicine 27 (2008), 1693-1702 (MOVER).
 */
export function differenceOfEstimates(first: Estimate, second: Estimate): Interval {
  const difference = first.value - second.value
  return {
    low: difference - Math.hypot(first.value - first.low, second.high - second.value),
    high: difference + Math.hypot(first.high - first.value, second.value - second.low),
  }
}

/** Where all or none succeeded in both groups they do not differ at all. */
function pooledTest(first: Share, second: Share, difference: number): number {
  const pooled = (first.successes + second.successes) / (first.n + second.n)
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / first.n + 1 / second.n))
  return difference === 0 || error === 0 ? 1 : twoSided(difference / error)
}

/** Two-sided p of a standard normal deviate. */
export function twoSided(z: number): number {
  return 2 * normalTail(Math.abs(z))
}

/**
 * The difference of two means by Welch's t, in the units of the values, variances not taken as equal; what is not a
 * finite number is left away. 'too-few': a group has less than two values; 'constant': neither group varies by more
 * than rounding, so that they say nothing of chance (there is a difference, without interval and p); 'too-large': a
 * figure exceeds what a number can hold.
 * Source: B. L. Welch, Biometrika 34 (1947), 28-35.
 */
export function differenceOfMeans(
  first: readonly unknown[],
  second: readonly unknown[],
  level = 0.95,
): Difference<'too-few' | 'constant' | 'too-large'> {
  return differenceOfCountedMeans(onceEach(first), onceEach(second), level)
}

/** The same of values already counted. */
export function differenceOfCountedMeans(
  first: readonly Counted<unknown>[],
  second: readonly Counted<unknown>[],
  level = 0.95,
): Difference<'too-few' | 'constant' | 'too-large'> {
  const [one, other] = [finiteCounts(first), finiteCounts(second)]
  if (totalOf(one) < 2 || totalOf(other) < 2)
    return { value: null, interval: null, p: null, reason: 'too-few' }
  const [a, b] = [summariseCounts(one), summariseCounts(other)]
  const [errorA, errorB] = [standardError(a), standardError(b)]
  const value = (a?.mean ?? Number.NaN) - (b?.mean ?? Number.NaN)
  const error = Math.hypot(errorA, errorB)
  if (!a || !b || !Number.isFinite(value) || !Number.isFinite(error))
    return { value: null, interval: null, p: null, reason: 'too-large' }
  if (error === 0 || !varyAmongEachOther(one, other))
    return { value, interval: null, p: null, reason: 'constant' }
  const df = 1 / ((errorA / error) ** 4 / (a.n - 1) + (errorB / error) ** 4 / (b.n - 1))
  return { value, interval: studentInterval(value, error, df, level), p: 2 * studentTail(Math.abs(value / error), df) }
}

function standardError(summary: Summary | null): number {
  return (summary?.deviation ?? Number.NaN) / Math.sqrt(summary?.n ?? Number.NaN)
}

function varyAmongEachOther(...groups: Counted[][]): boolean {
  const values = groups.map(group => group.map(({ value }) => value))
  return values.some(group => variesAmong(group, values.flat()))
}

function studentInterval(value: number, error: number, df: number, level: number): Interval | null {
  if (!isLevel(level))
    return null
  const half = error * studentQuantile(1 - (1 - level) / 2, df)
  return Number.isFinite(half + Math.abs(value)) ? { low: value - half, high: value + half } : null
}
