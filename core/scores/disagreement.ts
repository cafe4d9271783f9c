import type { Scale } from '../journey/criterion.ts'
import type { TouchpointScore } from './audit-score.ts'

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
  const means = cells.map(cell => cell.mean).sort((a, b) => a - b)
  const auditors = means.length
  if (auditors < 2)
    return null
  // In order, the one at an index is the greater one of as many pairs, and the smaller one of all its others.
  const differences = means.reduce((sum, mean, index) => sum + mean * (2 * index - auditors + 1), 0)
  return {
    range: means.at(-1)! - means[0]!,
    meanDifference: differences / (auditors * (auditors - 1) / 2),
    auditors,
  }
}

/**
 * Whether auditors should settle what they saw before anybody draws conclusions:
 * their range is at least half of the scale.
 */
export function isToSettle({ range }: Disagreement, { min, max }: Scale): boolean {
  return range >= (max - min) * (farApart - 1e-9)
}
