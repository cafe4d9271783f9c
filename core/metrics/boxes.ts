import type { Scale } from '../journey/criterion.ts'
import { scaleValues } from '../journey/criterion.ts'

/** How many points at one end of a scale count where nobody said: two, and one where there are fewer than five. */
export function usualBoxes(points: number): number {
  return points < 5 ? 1 : 2
}

/** How many points at the good end count as satisfied; the usual ones where the question names none. */
export function scoredBoxes({ scale, boxes }: { scale: Scale, boxes: number | null }): number {
  return boxes ?? usualBoxes(scaleValues(scale).length)
}
