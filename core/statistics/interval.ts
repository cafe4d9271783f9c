/** A range of values, both ends included. */
export interface Interval {
  low: number
  high: number
}

/** The value itself, or the nearer end where it lies outside of the bounds. */
export function clip(value: number, bounds: { min: number, max: number }): number {
  return Math.min(Math.max(value, bounds.min), bounds.max)
}

/** From `half` below to `half` above the centre, cut off at the bounds. */
export function intervalAround(centre: number, half: number, bounds: { min: number, max: number }): Interval {
  return { low: clip(centre - half, bounds), high: clip(centre + half, bounds) }
}

/** Whether the difference that an interval is of may as well be none, or have the other sign. */
export function holdsZero({ low, high }: Interval): boolean {
  return low <= 0 && high >= 0
}
