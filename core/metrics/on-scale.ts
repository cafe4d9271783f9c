import type { Counted } from '../statistics/summary.ts'
import { finiteCounts, totalOf } from '../statistics/summary.ts'

/** The answers that are whole numbers from `min` to `max`, and how many others there were. */
export function onScale(
  counts: readonly Counted<unknown>[],
  min: number,
  max: number,
): { valid: Counted[], excluded: number } {
  const isOnScale = ({ value }: Counted) => Number.isInteger(value) && value >= min && value <= max
  const valid = finiteCounts(counts).filter(isOnScale)
  return { valid, excluded: totalOf(counts) - totalOf(valid) }
}

/** Whether a scale has that many points: two at least, and at most as many as a hundred steps reach. */
export function isScaleLength(points: unknown): points is number {
  return typeof points === 'number' && Number.isInteger(points) && points >= 2 && points <= 101
}
