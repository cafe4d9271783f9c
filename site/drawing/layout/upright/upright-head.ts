import type { ScoredCriterion } from '../../../../core/moments/scored-audit.ts'
import type { LaneContext } from '../lane-context.ts'
import type { TextBox } from '../text/text-box.ts'
import type { TextSpace } from '../text/typeset.ts'
import type { Sides } from './sides.ts'
import { measures } from '../../measures/measures.ts'
import { uprightMeasures } from '../../measures/upright-measures.ts'
import { anchorsApart } from '../curve/curve-anchors.ts'
import { goodnessScale } from '../curve/curve-points.ts'
import { layoutCaption, stageScoresCaption } from '../lanes/caption.ts'
import { withinPadding } from '../stretch.ts'
import { lastBaseline } from '../text/text-box.ts'
import { textStyles } from '../text/text-styles.ts'
import { typeset } from '../text/typeset.ts'

const { touchpointColumn } = measures
const { uprightHead } = uprightMeasures

/** An anchor of the scale, and where its line runs, px from the left. */
export interface HeadAnchor {
  x: number
  isNeutral: boolean
  words: TextBox | null
}

export interface UprightHead {
  captions: TextBox[]
  anchors: HeadAnchor[]
  foot: number
}

/**
 * What stays over the list while it scrolls: which scores stand on the left, and the scale of the curve on the right.
 */
export function layoutHead(sides: Sides, context: LaneContext): UprightHead {
  const { curve } = context.input
  const stageCaption = captionOverList(sides, context)
  const curveCaption = captionOverPlot(sides, context)
  const anchorLine = lastBaseline(curveCaption, uprightHead.nameLine) + uprightHead.anchorsUnderName
  const anchors = curve ? layoutAnchors(curve, anchorLine, sides, context) : []
  const captions = [...stageCaption, ...curveCaption]
  const texts = [...captions, ...anchors.flatMap(({ words }) => words ?? [])]
  return { captions, anchors, foot: lastBaseline(texts, uprightHead.nameLine) + uprightHead.foot }
}

function captionOverList({ texts }: Sides, { input: { stageScores }, words, typesetter }: LaneContext): TextBox[] {
  if (!stageScores)
    return []
  const space = { ...texts, y: uprightHead.nameLine }
  return layoutCaption(stageScoresCaption(stageScores, words), space, typesetter)
}

function captionOverPlot({ plot }: Sides, { input: { curve }, words, typesetter }: LaneContext): TextBox[] {
  if (!curve)
    return []
  const space = { ...withinPadding(plot), y: uprightHead.nameLine }
  return layoutCaption({ name: words.text(curve.criterion.name) }, space, typesetter)
}

function layoutAnchors(curve: ScoredCriterion, y: number, sides: Sides, context: LaneContext): HeadAnchor[] {
  const { words, typesetter } = context
  const x = goodnessScale(curve.criterion, sides.scale)
  const placed = anchorsApart(curve, ({ text, value }) =>
    typeset(words.text(text), anchorSpace(x(value), y, sides), textStyles.small, typesetter))
  return placed.map(({ anchor, isNeutral, words }) => ({ x: Math.round(x(anchor.value)), isNeutral, words }))
}

/** The words of the scale's ends share the plot's width; those between them have what they need. */
function anchorSpace(x: number, y: number, { plot, scale: [left, right] }: Sides): TextSpace {
  const inset = touchpointColumn.padding / 2
  const width = plot.width / 2 - touchpointColumn.padding
  if (x === left)
    return { x: plot.x + inset, y, width, align: 'start' }
  if (x === right)
    return { x: plot.x + plot.width - inset, y, width, align: 'end' }
  return { x, y, width: Infinity, align: 'middle' }
}
