import type { ReasonAmong } from '../reasons/no-figure.ts'
import type { Ratings } from './rating-units.ts'
import type { Level } from './value-distance.ts'
import { alphaOf, codeUnits } from './alpha.ts'
import { pairwiseMean, ratingUnits } from './rating-units.ts'
import { finiteNumbers } from './summary.ts'

/** Why there is no figure of agreement. */
type NoAgreement = ReasonAmong<'no-ratings' | 'one-auditor' | 'too-few' | 'one-value-only' | 'below-zero'>

export interface Agreement {
  /** Null with a `reason`. */
  value: number | null
  /**
   * 'no-ratings': no number at all; 'one-auditor': only one rater gave any; 'too-few': no unit has two ratings;
   * 'one-value-only': nothing varies, so agreement cannot be told from chance;
   * 'below-zero': a ratio scale has no negative values.
   */
  reason?: NoAgreement
  /** Units with at least two ratings: the others cannot be compared. */
  units: number
  /** Ratings at those units. */
  ratings: number
}

/**
 * Krippendorff's alpha: 1 is full agreement, 0 what chance would give; it can be negative.
 * @param ratings one row for each rater, one entry in it for each unit; what is not a finite number is missing, and so
 * is what a short row lacks. Units with fewer than two ratings are dropped.
 * @param level what differences between values mean
 *
 * Source: K. Krippendorff, Computing Krippendorff's alpha-reliability (2011).
 */
export function krippendorffAlpha(ratings: Ratings, level: Level): Agreement {
  const units = ratingUnits(ratings)
  const counted = { units: units.length, ratings: units.flat().length }
  const isBelowZero = level === 'ratio' && units.flat().some(value => value < 0)
  const reason = missingReason(ratings, units) ?? (isBelowZero ? 'below-zero' : null)
  if (reason)
    return { value: null, reason, ...counted }
  const value = alphaOf(codeUnits(units), level)
  return value === null ? { value, reason: 'one-value-only', ...counted } : { value, ...counted }
}

/**
 * How often two raters of the same unit differ by at most one point: a share from 0 to 1 of all pairs of ratings.
 * Ratings as for `krippendorffAlpha`.
 */
export function withinOnePoint(ratings: Ratings): Agreement {
  // Steps such as .1 do not add up to 1 exactly.
  return shareOfPairs(ratings, (a, b) => Math.abs(a - b) <= 1 + 1e-9)
}

/** How often two raters of the same unit give the same rating: a share from 0 to 1 of all pairs of ratings. */
export function exactlyEqual(ratings: Ratings): Agreement {
  return shareOfPairs(ratings, (a, b) => a === b)
}

function shareOfPairs(ratings: Ratings, agree: (a: number, b: number) => boolean): Agreement {
  const units = ratingUnits(ratings)
  const counted = { units: units.length, ratings: units.flat().length }
  const reason = missingReason(ratings, units)
  if (reason)
    return { value: null, reason, ...counted }
  const pairs = units.map(unit => unit.length * (unit.length - 1))
  const agreeing = units.map((unit, index) => pairs[index]! * pairwiseMean(unit, (a, b) => agree(a, b) ? 1 : 0))
  return { value: Math.round(sum(agreeing)) / sum(pairs), ...counted }
}

/** Why no unit has two ratings; null where some have. */
function missingReason(ratings: readonly unknown[], units: number[][]): NoAgreement | null {
  if (units.length > 0)
    return null
  const raters = ratings.filter(row => Array.isArray(row) && finiteNumbers(row).length > 0).length
  if (raters === 0)
    return 'no-ratings'
  return raters === 1 ? 'one-auditor' : 'too-few'
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
