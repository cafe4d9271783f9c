import type { Scale } from '../journey/criterion.ts'
import type { TouchpointScore } from './audit-score.ts'
import { extentOf } from '../statistics/extent.ts'

/** How far the auditors of one touchpoint are apart, in the criterion's units. */
export interface Disagreement {
  /** From the lowest to the highest auditor's mean. */
  range: number
  /** Mean absolute difference of two auditors. */
  meanDifference: number
  auditors: number
}

/** Over this share of the scale's length, two opinions are no longer one with noise: 2 points of 1-5. */
const farApart = 0.5

/**
 * How far auditors are apart at one touchpoint; null under two auditors.
 * A coefficient of so few ratings would say nothing.
 */
export function disagreementAt({ cells }: Pick<TouchpointScore, 'cells'>): Disagreement | null {
  if (cells.length < 2)
    return null
  const means = cells.map(cell => cell.mean)
  const { low, high } = extentOf(means)
  return { range: high - low, meanDifference: meanDifferenceOf(means), auditors: means.length }
}

/** The step from each value to the next larger one lies between as many pairs as there are on both of its sides. */
function meanDifferenceOf(values: number[]): number {
  const n = values.length
  const sorted = values.toSorted((a, b) => a - b)
  const sum = sorted.slice(1).reduce((sum, value, index) =>
    sum + (value - sorted[index]!) * (index + 1) * (n - index - 1), 0)
  return sum / (n * (n - 1) / 2)
}

/**
 * Whether auditors should settle what they saw before anybody draws conclusions:
 * their range is at least half of the scale.
 */
export function isToSettle({ range }: Disagreement, { min, max }: Scale): boolean {
  return range >= (max - min) * (farApart - 1e-9)
}
