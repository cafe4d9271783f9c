import { powerOfTwoNear } from './summary.ts'

/** What differences between values mean: nothing but being different, their order, their size, their size relative to the values. */
export type Level = 'nominal' | 'ordinal' | 'interval' | 'ratio'

type Distance = (a: number, b: number) => number

/**
 * Krippendorff's squared distance between two of the given values; 0 for equal ones.
 * A ratio scale takes no negative values.
 */
export function distanceOn(level: Level, values: readonly number[]): Distance {
  if (level === 'nominal')
    return (a, b) => a === b ? 0 : 1
  if (level === 'ratio')
    return ratioDistance
  if (level === 'interval') {
    const unit = powerOfTwoNear(values)
    return (a, b) => (a / unit - b / unit) ** 2
  }
  const ranks = middleRanks(values)
  return (a, b) => (ranks.get(a)! - ranks.get(b)!) ** 2
}

/** ((a - b)/(a + b))^2, put so that no size of the values overflows. */
function ratioDistance(a: number, b: number): number {
  if (a === b)
    return 0
  const ratio = Math.min(a, b) / Math.max(a, b)
  return ((1 - ratio) / (1 + ratio)) ** 2
}

/** How many ratings lie below each value, and half of those equal to it: what ordinal distances are differences of. */
function middleRanks(values: readonly number[]): Map<number, number> {
  const counts = Map.groupBy(values, value => value)
  let below = 0
  return new Map([...counts.keys()].sort((a, b) => a - b).map((value) => {
    const equal = counts.get(value)!.length
    below += equal
    return [value, below - equal / 2]
  }))
}
