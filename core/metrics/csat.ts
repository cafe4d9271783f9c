import type { Difference } from '../statistics/differences.ts'
import type { Counted } from '../statistics/summary.ts'
import type { MetricScore } from './metric-score.ts'
import type { ScaleMean } from './scale-mean.ts'
import { usualBoxes } from '../journey/usual-boxes.ts'
import { differenceOfShares } from '../statistics/differences.ts'
import { wilsonInterval } from '../statistics/intervals.ts'
import { onceEach, totalOf } from '../statistics/summary.ts'
import { inPercent } from './metric-score.ts'
import { isScaleLength, onScale } from './on-scale.ts'
import { scaleMean } from './scale-mean.ts'

interface CsatScale {
  /** How many points the scale has. */
  points: number
  /** The least of them: 1 by default; HubSpot's three points are 0, 1 and 2. */
  lowest?: number
  /** How many points at the top count as satisfied: by default two, and one where there are fewer than five. */
  boxes?: number
}

/** Percent satisfied, from 0 to 100, with how it was counted. */
interface Csat extends MetricScore<'no-answers' | 'no-such-scale'> {
  points: number
  lowest: number
  boxes: number
  /** Answers in the top boxes. */
  satisfied: number
  /** Another figure than the value, on the scale itself, "4.33 of 5"; its interval is null under two answers. */
  mean: ScaleMean | null
}

/**
 * Customer satisfaction: percent of answers in the top boxes (4-5 of 5, 6-7 of 7), with Wilson's interval.
 * @param ratings one for each answer; what is not a whole number on the scale is excluded and counted
 * @param scale stored with the survey
 *
 * 'no-such-scale': not 2 to 101 points, or not fewer boxes than points.
 */
export function csat(ratings: readonly unknown[], scale: CsatScale): Csat {
  return csatOfCounts(onceEach(ratings), scale)
}

/** The same of ratings already counted. */
export function csatOfCounts(counts: readonly Counted<unknown>[], scale: CsatScale): Csat {
  const { points, lowest = 1, boxes = usualBoxes(points) } = scale
  const unknown = { value: null, n: 0, interval: null, points, lowest, boxes, satisfied: 0, mean: null }
  if (!isCsatScale({ points, lowest, boxes }))
    return { ...unknown, excluded: totalOf(counts), reason: 'no-such-scale' }
  const highest = lowest + points - 1
  const { valid, excluded } = onScale(counts, lowest, highest)
  const n = totalOf(valid)
  if (n === 0)
    return { ...unknown, excluded, reason: 'no-answers' }
  const satisfied = totalOf(valid.filter(({ value }) => value > highest - boxes))
  return {
    value: 100 * satisfied / n,
    n,
    excluded,
    interval: inPercent(wilsonInterval(satisfied, n)),
    points,
    lowest,
    boxes,
    satisfied,
    mean: scaleMean(valid, { min: lowest, max: highest }),
  }
}

/**
 * The first percentage minus the second, in percentage points, of independent groups counted alike; interval by
 * Newcombe. 'no-answers' where one of them has none; 'different-scales' where points, the least of them or boxes
 * differ: such figures are not compared.
 */
export function csatDifference(first: Csat, second: Csat): Difference<'no-answers' | 'different-scales'> {
  if (first.points !== second.points || first.lowest !== second.lowest || first.boxes !== second.boxes)
    return { value: null, interval: null, p: null, reason: 'different-scales' }
  const difference = differenceOfShares(shareOf(first), shareOf(second))
  const value = difference.value === null ? null : 100 * difference.value
  return { ...difference, value, interval: inPercent(difference.interval) }
}

function isCsatScale({ points, lowest, boxes }: Required<CsatScale>): boolean {
  return isScaleLength(points)
    && Number.isSafeInteger(lowest)
    && Number.isInteger(boxes)
    && boxes >= 1
    && boxes < points
}

function shareOf({ satisfied, n }: Csat): { successes: number, n: number } {
  return { successes: satisfied, n }
}
