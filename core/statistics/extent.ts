import type { Interval } from './interval.ts'

/** The largest of any number of values, and at least `least`; a list given as arguments would have to be short. */
export function largest(values: Iterable<number>, least = -Infinity): number {
  let most = least
  for (const value of values)
    most = Math.max(most, value)
  return most
}

/** From the smallest to the largest of at least one value, of however many. */
export function extentOf(values: readonly number[]): Interval {
  const low = values.reduce((least, value) => Math.min(least, value), Infinity)
  return { low, high: largest(values) }
}
