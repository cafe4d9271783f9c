import type { Scale } from '../journey/criterion.ts'
import { scalePoints } from '../journey/criterion.ts'
import { usualBoxes } from '../journey/usual-boxes.ts'

/** How many points at the good end count as satisfied; the usual ones where the question names none. */
export function scoredBoxes({ scale, boxes }: { scale: Scale, boxes: number | null }): number {
  return boxes ?? usualBoxes(scalePoints(scale))
}
