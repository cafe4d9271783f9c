import type { ReasonAmong } from '../reasons/no-figure.ts'
import type { Difference } from '../statistics/differences.ts'
import type { Interval } from '../statistics/interval.ts'
import type { Counted } from '../statistics/summary.ts'
import type { MetricScore } from './metric-score.ts'
import { differenceOfCountedMeans } from '../statistics/differences.ts'
import { wilsonInterval } from '../statistics/intervals.ts'
import { onceEach, totalOf } from '../statistics/summary.ts'
import { inPercent } from './metric-score.ts'
import { isScaleLength, onScale } from './on-scale.ts'
import { scaleMean } from './scale-mean.ts'

interface CesScale {
  /** From 1 to this many points: 7 for the agreement "made it easy", 5 for the effort question of 2010. */
  points: number
  /** Stored with the survey: agreement is high-is-good, the question of 2010 low-is-good. */
  polarity: 'high-is-good' | 'low-is-good'
}

/** The mean on the survey's own scale, with its polarity: a low-is-good mean is not turned round. */
interface Ces extends MetricScore<'no-answers' | 'no-such-scale'>, CesScale {
  /** Why there is a value without interval: a single answer has no spread. */
  noInterval?: ReasonAmong<'too-few'>
  /** Percent from 5 to 7, 7 being the easy end; null on scales that have not 7 points. */
  easy: { value: number, interval: Interval | null } | null
  /** Percent 6-7 minus percent 1-3, in points from -100 to 100; null on scales that have not 7 points. */
  net: number | null
}

/**
 * Customer effort score: the mean answer, with Student's interval cut off at the ends of the scale.
 * @param ratings one for each answer; what is not a whole number from 1 to `points` is excluded and counted
 * @param scale points and polarity, both stored with the survey
 *
 * 'no-such-scale': not 2 to 101 points, or no such polarity. Source: CES 2.0, CEB (2013), and Dixon, Freeman and Toman,
 * Harvard Business Review 7/2010, for the older question.
 */
export function ces(ratings: readonly unknown[], scale: CesScale): Ces {
  return cesOfCounts(onceEach(ratings), scale)
}

/** The same of ratings already counted. */
export function cesOfCounts(counts: readonly Counted<unknown>[], { points, polarity }: CesScale): Ces {
  const unknown = { value: null, interval: null, points, polarity, easy: null, net: null }
  if (!isScaleLength(points) || (polarity !== 'high-is-good' && polarity !== 'low-is-good'))
    return { ...unknown, n: 0, excluded: totalOf(counts), reason: 'no-such-scale' }
  const { valid, excluded } = onScale(counts, 1, points)
  const n = totalOf(valid)
  const mean = scaleMean(valid, { min: 1, max: points })
  if (!mean)
    return { ...unknown, n, excluded, reason: 'no-answers' }
  const known = { ...mean, n, excluded, points, polarity, ...easeOfSeven(valid, points, polarity) }
  return mean.interval ? known : { ...known, noInterval: 'too-few' }
}

/**
 * The first mean minus the second, in points of the scale, of independent groups asked alike: Welch's test.
 * Which sign is good depends on the polarity. 'too-few' under two answers in a group, 'constant' where nothing varies.
 */
export function cesDifference(
  first: readonly unknown[],
  second: readonly unknown[],
  { points }: CesScale,
): Difference<'too-few' | 'constant' | 'too-large'> {
  const [one, other] = [first, second].map(ratings => onScale(onceEach(ratings), 1, points).valid)
  return differenceOfCountedMeans(one!, other!)
}

/** The figures that are usual on seven points; null on scales of any other length. */
function easeOfSeven(valid: Counted[], points: number, polarity: CesScale['polarity']): Pick<Ces, 'easy' | 'net'> {
  if (points !== 7)
    return { easy: null, net: null }
  const ease = polarity === 'high-is-good' ? valid : valid.map(({ value, n }) => ({ value: 8 - value, n }))
  const between = (low: number, high: number) => totalOf(ease.filter(({ value }) => value >= low && value <= high))
  const [n, easy] = [totalOf(ease), between(5, 7)]
  return {
    easy: { value: 100 * easy / n, interval: inPercent(wilsonInterval(easy, n)) },
    net: 100 * (between(6, 7) - between(1, 3)) / n,
  }
}
