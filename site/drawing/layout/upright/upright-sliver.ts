import type { Sliver } from '../columns/fold-unrated.ts'
import type { LaneContext } from '../lane-context.ts'
import type { SliverBox } from '../map-boxes.ts'
import type { Stretch } from '../stretch.ts'
import type { TextBox } from '../text/text-box.ts'
import type { Sides } from './sides.ts'
import { uprightMeasures } from '../../measures/upright-measures.ts'
import { typesetCount, typesetReason } from '../lanes/sliver-words.ts'
import { lastBaseline } from '../text/text-box.ts'

const { uprightSliver } = uprightMeasures

/** Touchpoints that nobody rated as one row of the list, px. */
export interface UprightSliver {
  sliver: Sliver
  box: SliverBox
  top: number
  foot: number
}

/** A sliver from `top` on, across list and curve: its sign, number and reason in one line, or the sign alone. */
export function layoutUprightSliver(
  sliver: Sliver,
  top: number,
  { texts, plot }: Sides,
  context: LaneContext,
): UprightSliver {
  const words = sliver.isOpen ? [] : wordsOf(sliver, top + uprightSliver.nameLine, texts, context)
  const foot = Math.ceil(sliver.isOpen ? top + uprightSliver.openHeight : lastBaseline(words) + uprightSliver.foot)
  const firstLine = sliver.isOpen ? uprightSliver.openHeight / 2 : uprightSliver.nameLine - uprightSliver.signOverLine
  const sign = { x: texts.x + uprightSliver.signWidth / 2, y: top + firstLine }
  const area = { x: 0, y: top, width: plot.x + plot.width, height: foot - top }
  const touchpointId = sliver.touchpoints[0]!.touchpoint.id
  return { sliver, box: { touchpointId, areas: [area], words, sign, isOpen: sliver.isOpen }, top, foot }
}

function wordsOf(sliver: Sliver, y: number, texts: Stretch, context: LaneContext): TextBox[] {
  const x = texts.x + uprightSliver.signWidth + uprightSliver.signToWords
  const count = typesetCount(sliver, { x, y, width: texts.width }, context)
  const reasonX = x + count.width + uprightSliver.countToReason
  return [count, typesetReason(sliver, { x: reasonX, y, width: texts.x + texts.width - reasonX }, context)]
}
