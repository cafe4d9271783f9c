import type { ScoredCriterion } from '../../../../core/moments/scored-audit.ts'
import type { Rectangle } from '../rectangle.ts'
import type { TextBox } from '../text/text-box.ts'
import { meet } from '../rectangle.ts'
import { textBounds } from '../text/text-box.ts'

/** A value of a criterion's scale that has words of its own. */
export type Anchor = ScoredCriterion['criterion']['anchors'][number]

/** An anchor of the scale; without words where these would meet those of anchors nearer the ends. */
export interface PlacedAnchor {
  anchor: Anchor
  /** Whether it is the neutral middle. */
  isNeutral: boolean
  words: TextBox | null
}

/**
 * The anchors of a scale, those nearest its ends first, with their words as `typesetWords` sets them: none of them lie
 * on others.
 */
export function anchorsApart(
  { criterion }: ScoredCriterion,
  typesetWords: (anchor: Anchor) => TextBox,
): PlacedAnchor[] {
  const { min, max } = criterion.scale
  const centre = (min + max) / 2
  const taken: Rectangle[] = []
  return criterion.anchors
    .toSorted((a, b) => Math.abs(b.value - centre) - Math.abs(a.value - centre))
    .map((anchor) => {
      const words = typesetWords(anchor)
      const bounds = textBounds(words)
      const isFree = !taken.some(other => meet(other, bounds))
      if (isFree)
        taken.push(bounds)
      return { anchor, isNeutral: anchor.value === 0 && min < 0, words: isFree ? words : null }
    })
}
