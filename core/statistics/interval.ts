/** A range of values, both ends included. */
export interface Interval {
  low: number
  high: number
}
