import { powerOfTwoNear } from './summary.ts'

/**
 * What differences between values mean: nothing but being different, their order, their size, their size relative to
 * the values.
 */
export type Level = 'nominal' | 'ordinal' | 'interval' | 'ratio'

/** The distance of two values, named by their indices. */
export type Distance = (a: number, b: number) => number

/**
 * Krippendorff's squared distance between two of the values; 0 for equal ones.
 * @param level what differences between values mean; a ratio scale takes no negative values
 * @param values different ones, from least to greatest
 * @param counts how many ratings there are of each
 */
export function distanceOn(level: Level, values: readonly number[], counts: ArrayLike<number>): Distance {
  if (level === 'nominal')
    return (a, b) => a === b ? 0 : 1
  if (level === 'ratio')
    return (a, b) => ratioDistance(values[a]!, values[b]!)
  const unit = powerOfTwoNear(values)
  const positions = level === 'interval' ? values.map(value => value / unit) : middleRanks(counts)
  return (a, b) => (positions[a]! - positions[b]!) ** 2
}

/** ((a - b)/(a + b))^2, put so that no size of the values overflows. */
function ratioDistance(a: number, b: number): number {
  if (a === b)
    return 0
  const ratio = Math.min(a, b) / Math.max(a, b)
  return ((1 - ratio) / (1 + ratio)) ** 2
}

/** How many ratings lie below each value, and half of those equal to it: what ordinal distances are differences of. */
function middleRanks(counts: ArrayLike<number>): number[] {
  let below = 0
  return Array.from(counts, (equal) => {
    below += equal
    return below - equal / 2
  })
}
