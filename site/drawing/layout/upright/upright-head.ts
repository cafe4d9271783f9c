import type { ScoredCriterion } from '../../../../core/moments/scored-audit.ts'
import type { LaneContext } from '../lane-context.ts'
import type { TextBox } from '../text-box.ts'
import type { Sides } from './sides.ts'
import { lastLine, layoutCaption } from '../caption.ts'
import { columnPadding } from '../columns.ts'
import { anchorsApart } from '../curve-anchors.ts'
import { goodness } from '../curve-points.ts'
import { setText, textStyles } from '../text-box.ts'

/** An anchor of the scale, and where its line runs, px from the left. */
export interface HeadAnchor {
  x: number
  solid: boolean
  words: TextBox | null
}

export interface UprightHead {
  captions: TextBox[]
  anchors: HeadAnchor[]
  foot: number
}

const nameLine = 20

/** What stays over the list while it scrolls: which scores stand on the left, and the scale of the curve on the right. */
export function layoutHead(sides: Sides, context: LaneContext): UprightHead {
  const { input: { level, curve }, words, setter } = context
  const left = level ? layoutCaption(words.text(level.criterion.name), words.scale(level.criterion), { x: columnPadding, y: nameLine }, sides.room, setter) : []
  const right = curve ? layoutCaption(words.text(curve.criterion.name), '', { x: sides.plot.x + columnPadding, y: nameLine }, sides.plot.width - 2 * columnPadding, setter) : []
  const anchors = curve ? anchorsOf(curve, lastLine(right, nameLine) + 16, sides, context) : []
  const foot = lastLine([...left, ...right, ...anchors.flatMap(({ words }) => words ?? [])], nameLine) + 10
  return { captions: [...left, ...right], anchors, foot }
}

function anchorsOf(curve: ScoredCriterion, y: number, { plot, scale }: Sides, { words, setter }: LaneContext): HeadAnchor[] {
  const x = goodness(curve.criterion, scale)
  const ends = [plot.x + columnPadding / 2, plot.x + plot.width - columnPadding / 2] as const
  const set = (text: string, middle: number) => {
    if (middle === scale[0])
      return setText(text, { x: ends[0], y, anchor: 'start' }, plot.width / 2 - columnPadding, textStyles.small, setter)
    if (middle === scale[1])
      return setText(text, { x: ends[1], y, anchor: 'end' }, plot.width / 2 - columnPadding, textStyles.small, setter)
    return setText(text, { x: middle, y, anchor: 'middle' }, Infinity, textStyles.small, setter)
  }
  return anchorsApart(curve, anchor => set(words.text(anchor.text), x(anchor.value)))
    .map(({ anchor, solid, words }) => ({ x: Math.round(x(anchor.value)), solid, words }))
}
