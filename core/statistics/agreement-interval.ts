import type { ReasonAmong } from '../reasons/no-figure.ts'
import type { Agreement } from './agreement.ts'
import type { CodedUnits } from './alpha.ts'
import type { Interval } from './interval.ts'
import type { Ratings } from './rating-units.ts'
import type { Level } from './value-distance.ts'
import { krippendorffAlpha, withinOnePoint } from './agreement.ts'
import { alphaOf, codeUnits } from './alpha.ts'
import { drawWithReplacement } from './draw-with-replacement.ts'
import { quantile } from './quantile.ts'
import { ratingUnits } from './rating-units.ts'
import { seededRandom } from './seeded-random.ts'

/** Units with two ratings from which on alpha is shown: at five it can come out anywhere from -.11 to .89. */
const neededUnits = 20

/** The lowest alpha for tentative conclusions. */
const lowestTentativeAlpha = 0.667

interface Bootstrap {
  /** 2,000 by default. */
  resamples?: number
  /** The same seed, a whole number, gives the same figures. */
  seed: number
}

/** Krippendorff's alpha with its certainty; 'too-few' also where fewer units than needed have two ratings. */
interface AgreementInterval extends Agreement {
  /** 95 %, by the percentiles of the resamples; null without a value, and with `noInterval`. */
  interval: Interval | null
  /** Why there is a value without interval: in most resamples nothing varied. */
  noInterval?: ReasonAmong<'one-value-only'>
  /** Resamples in which something varied, of which the interval is. */
  resamples: number
  /** Units with two ratings that are needed: 20. */
  needed: number
  /**
   * A low alpha then says little: the raters agree, yet there is hardly anything to agree about. True where at least
   * 95 % of pairs lie within one point while alpha is under .667, or cannot be known since only one value occurs;
   * never at the nominal level, which has no points.
   */
  hardlyVaries: boolean
}

/**
 * Krippendorff's alpha with a percentile bootstrap over units, refused under 20 units with two ratings.
 * Ratings and level as for `krippendorffAlpha`. Source: A. F. Hayes and K. Krippendorff, Communication Methods and
 * Measures 1 (2007), 77-89, for a bootstrap of alpha; here whole units are drawn, as they were sampled.
 */
export function agreementInterval(
  ratings: Ratings,
  level: Level,
  { resamples = 2000, seed }: Bootstrap,
): AgreementInterval {
  const agreement = krippendorffAlpha(ratings, level)
  const unknown = { ...agreement, value: null, interval: null, resamples: 0, needed: neededUnits, hardlyVaries: false }
  if (agreement.units < neededUnits)
    return { ...unknown, reason: agreement.units > 0 ? 'too-few' : agreement.reason }
  const hardlyVaries = level !== 'nominal' && isLowWhileClose(agreement, withinOnePoint(ratings))
  if (agreement.value === null)
    return { ...unknown, hardlyVaries: hardlyVaries && agreement.reason === 'one-value-only' }
  const alphas = resampledAlphas(codeUnits(ratingUnits(ratings)), level, resamples, seededRandom(seed))
  const known = { ...agreement, resamples: alphas.length, needed: neededUnits, hardlyVaries }
  if (alphas.length === 0 || alphas.length < resamples / 2)
    return { ...known, interval: null, noInterval: 'one-value-only' }
  return { ...known, interval: { low: quantile(alphas, 0.025), high: quantile(alphas, 0.975) } }
}

/** Whether alpha is too low for conclusions, or not known, while nearly all pairs of ratings lie within one point. */
function isLowWhileClose(alpha: Agreement, closePairs: Agreement): boolean {
  return (closePairs.value ?? 0) >= 0.95 && (alpha.value ?? 0) < lowestTentativeAlpha
}

/** Alpha of each resample in which something varies. */
function resampledAlphas(coded: CodedUnits, level: Level, resamples: number, random: () => number): number[] {
  const alphas: number[] = []
  const counts = new Uint16Array(coded.units.length)
  for (let done = 0; done < resamples; done++) {
    drawWithReplacement(counts, random)
    const alpha = alphaOf(coded, level, counts)
    if (alpha !== null)
      alphas.push(alpha)
  }
  return alphas
}
