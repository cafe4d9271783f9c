/** From the lowest to the highest of some values. */
export interface Range {
  low: number
  high: number
}

/**
 * The lowest and the highest of any number of values; infinite the wrong way round where there is none. `Math.max`
 * takes each as an argument, and no more than some hundred thousand of those.
 */
export function rangeOf(values: Iterable<number>): Range {
  const range = { low: Infinity, high: -Infinity }
  for (const value of values) {
    range.low = Math.min(range.low, value)
    range.high = Math.max(range.high, value)
  }
  return range
}
