import type { Interval } from '../statistics/interval.ts'
import { usualBoxes } from '../journey/usual-boxes.ts'
import { isScaleLength } from '../metrics/on-scale.ts'

/** How a question about satisfaction is asked, and how many of its points count at either end. */
export interface SatisfactionScale {
  points: number
  /** The least of them: 1 by default. */
  lowest?: number
  /** How many points at each end count: by default two, and one where there are fewer than five. */
  boxes?: number
  /** On a low-is-good scale the satisfied are at the low end. */
  polarity: 'high-is-good' | 'low-is-good'
}

/** From the least to the greatest value that is satisfied, and dissatisfied: 4-5 and 1-2 of 5. */
export interface SatisfactionCut {
  satisfied: Interval
  dissatisfied: Interval
  /** On which side a value is, the points between the ends on neither; null for what is no point of the scale. */
  sideOf: (value: unknown) => 'satisfied' | 'neither' | 'dissatisfied' | null
}

/**
 * Cuts a scale into the satisfied (top boxes), the dissatisfied (as many bottom boxes) and those between.
 * Null where there is no such scale: not 2 to 101 points, no such polarity, or boxes that overlap.
 */
export function cutScale(scale: SatisfactionScale): SatisfactionCut | null {
  const { points, lowest = 1, boxes = usualBoxes(points), polarity } = scale
  if (!isSatisfactionScale({ points, lowest, boxes, polarity }))
    return null
  const highest = lowest + points - 1
  const top: Interval = { low: highest - boxes + 1, high: highest }
  const bottom: Interval = { low: lowest, high: lowest + boxes - 1 }
  const [satisfied, dissatisfied] = polarity === 'high-is-good' ? [top, bottom] : [bottom, top]
  const sideOf: SatisfactionCut['sideOf'] = (value) => {
    if (!isWithin(value, { low: lowest, high: highest }))
      return null
    if (isWithin(value, satisfied))
      return 'satisfied'
    return isWithin(value, dissatisfied) ? 'dissatisfied' : 'neither'
  }
  return { satisfied, dissatisfied, sideOf }
}

function isSatisfactionScale({ points, lowest, boxes, polarity }: Required<SatisfactionScale>): boolean {
  return isScaleLength(points)
    && Number.isSafeInteger(lowest)
    && (polarity === 'high-is-good' || polarity === 'low-is-good')
    && Number.isInteger(boxes)
    && boxes >= 1
    && 2 * boxes <= points
}

/** Whether a value is a whole number of the interval. */
function isWithin(value: unknown, { low, high }: Interval): boolean {
  return Number.isInteger(value) && (value as number) >= low && (value as number) <= high
}
