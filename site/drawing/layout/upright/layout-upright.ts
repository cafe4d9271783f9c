import type { CurveBoxes } from '../curve-boxes.ts'
import type { LaneContext } from '../lane-context.ts'
import type { MapBoxes, MapControl } from '../map-boxes.ts'
import type { MapInput, MapWords } from '../map-input.ts'
import type { TextBox } from '../text/text-box.ts'
import type { Typesetter } from '../text/typesetter.ts'
import type { Sides } from './sides.ts'
import type { UprightFigures } from './upright-figures.ts'
import type { Block } from './upright-list.ts'
import type { UprightRow } from './upright-row.ts'
import { measures } from '../../measures/measures.ts'
import { uprightMeasures } from '../../measures/upright-measures.ts'
import { layoutBridgeLegend } from '../curve/curve-bridges.ts'
import { captionWithCustomers } from '../curve/customer-line.ts'
import { createLaneContext } from '../lane-context.ts'
import { layoutCaption } from '../lanes/caption.ts'
import { figuresShown } from '../lanes/figures-of-question.ts'
import { pointsOf, sliverControl, touchpointControl } from '../map-controls.ts'
import { withinPadding } from '../stretch.ts'
import { lastBaseline } from '../text/text-box.ts'
import { divideWidth } from './sides.ts'
import { layoutUprightCurve } from './upright-curve.ts'
import { layoutUprightFigures } from './upright-figures.ts'
import { uprightHairlinesOf } from './upright-hairlines.ts'
import { layoutHead } from './upright-head.ts'
import { layoutList, rowsOf, sliverRowsOf } from './upright-list.ts'

const { bridgeLegend, lane } = measures
const { uprightClosing } = uprightMeasures

/**
 * Works out where everything on a journey map stands, time running downwards: a list of stages and touchpoints with the
 * curve upright beside it, for screens too narrow for the map that runs from left to right.
 * @param input what to show and how much width there is, px
 * @param words everything the map says, in one language
 * @param typesetter sets them in the fonts of the page, in the same language
 * @returns boxes in px, just as wide as the input says
 */
export function layoutUpright(input: MapInput, words: MapWords, typesetter: Typesetter): MapBoxes {
  const context = createLaneContext(input, words, typesetter)
  const sides = divideWidth(input.width)
  const head = layoutHead(sides, context)
  const blocks = layoutList(head.foot, sides, context)
  const rows = rowsOf(blocks)
  const foot = blocks.at(-1)?.foot ?? head.foot
  const curveAlone = layoutUprightCurve(blocks, head.anchors, sides, [head.foot, foot], context)
  const { figures: wholeFigures, foot: figuresFoot } = layoutWhole(foot, sides, context)
  const closing = layoutClosing(figuresFoot, sides, context)
  const curve = curveAlone && withLegend(curveAlone, closing, sides, context)
  return {
    name: words.name,
    level: context.density.level,
    width: input.width,
    height: lastBaseline(curve?.legend ? [...closing, curve.legend.words] : closing, foot) + lane.foot,
    captionArea: { width: input.width, height: head.foot },
    captions: [...head.captions, ...closing],
    hairlines: uprightHairlinesOf(blocks, sides, [head.foot, foot]),
    phases: blocks.flatMap(({ heading: { phase, stage } }) =>
      phase ? { stageId: stage.stageId, words: phase } : []),
    stages: blocks.map(({ heading }) => heading.stage),
    slivers: sliverRowsOf(blocks).map(({ box }) => box),
    curve,
    ...boxesOf(rows),
    figures: [
      ...wholeFigures,
      ...blocks.flatMap(({ heading }) => heading.figures),
      ...rows.flatMap(({ figures }) => figures),
    ],
    controls: layoutControls(blocks, curve, context),
  }
}

type ListBoxes = Pick<MapBoxes, 'touchpoints' | 'evidence' | 'notes' | 'verbatims' | 'marks' | 'response' | 'basis'>

function boxesOf(rows: UprightRow[]): ListBoxes {
  return {
    touchpoints: rows.map(({ touchpoint }) => touchpoint),
    evidence: rows.map(({ evidence }) => evidence),
    notes: rows.flatMap(({ notes }) => notes ?? []),
    verbatims: rows.flatMap(({ verbatims }) => verbatims ?? []),
    marks: rows.flatMap(({ marks }) => marks ?? []),
    response: rows.flatMap(({ response }) => response?.texts.length ? response : []),
    basis: rows.flatMap(({ touchpoint: { touchpointId }, basis }) => basis ? { touchpointId, texts: [basis] } : []),
  }
}

/** One for each touchpoint that is shown and each sliver, across the whole width. */
function layoutControls(blocks: Block[], curve: CurveBoxes | null, context: LaneContext): MapControl[] {
  const { width } = context.input
  const points = pointsOf(curve)
  return blocks.flatMap(({ parts }) => parts).map((part) => {
    const area = { x: 0, y: part.top, width, height: part.foot - part.top }
    return 'sliver' in part
      ? sliverControl(part.sliver, area, [area], context)
      : touchpointControl(part.view, area, [area], points, context)
  })
}

/** What a bridge is, where there is one, under what the curve is. */
function withLegend(curve: CurveBoxes, closing: TextBox[], { plot }: Sides, context: LaneContext): CurveBoxes {
  if (curve.bridges.length === 0)
    return curve
  const y = lastBaseline(closing) + bridgeLegend.underCaption
  return { ...curve, legend: layoutBridgeLegend({ ...withinPadding(plot), y }, context) }
}

/** What customers say of the journey as a whole, under the list. */
function layoutWhole(top: number, { texts }: Sides, context: LaneContext): UprightFigures {
  const { figures, foot } = layoutUprightFigures(context.input.view.journey.id, top + lane.foot, texts, context)
  return { figures, foot: figures.length === 0 ? top : foot }
}

/** What the curve and everything else stand on, under the list. */
function layoutClosing(top: number, { texts, plot }: Sides, context: LaneContext): TextBox[] {
  const { input, words, typesetter } = context
  const y = top + uprightClosing.firstLine
  const basis = { name: words.lane.basis, note: words.toolsInWords }
  const captions = [
    ...figuresShown(input, words).map(({ caption }) => caption),
    ...input.lanes.includes('basis') ? [basis] : [],
  ]
  const left = captions.reduce<TextBox[]>((above, caption) => {
    const line = above.length === 0 ? y : lastBaseline(above) + uprightClosing.captionUnderCaption
    return [...above, ...layoutCaption(caption, { ...texts, y: line }, typesetter)]
  }, [])
  if (!input.curve)
    return left
  const right = layoutCaption(captionWithCustomers(input.curve, context), { ...withinPadding(plot), y }, typesetter)
  return [...left, ...right]
}
