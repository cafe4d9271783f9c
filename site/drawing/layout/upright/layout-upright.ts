import type { LaneContext } from '../lane-context.ts'
import type { CurveBoxes, MapBoxes } from '../map-boxes.ts'
import type { MapInput, MapWords } from '../map-input.ts'
import type { TextBox } from '../text-box.ts'
import type { MeasureText } from '../typeset.ts'
import type { Sides } from './sides.ts'
import type { UprightRow } from './upright-row.ts'
import { measures } from '../../measures.ts'
import { uprightMeasures } from '../../upright-measures.ts'
import { curveCaption, layoutCaption } from '../caption.ts'
import { withinPadding } from '../columns.ts'
import { createLaneContext } from '../lane-context.ts'
import { lastBaseline } from '../text-box.ts'
import { touchpointControl } from '../touchpoint-control.ts'
import { divideWidth } from './sides.ts'
import { layoutUprightCurve } from './upright-curve.ts'
import { uprightHairlinesOf } from './upright-hairlines.ts'
import { layoutHead } from './upright-head.ts'
import { layoutList } from './upright-list.ts'

const { lane } = measures
const { uprightClosing } = uprightMeasures

/**
 * Works out where everything on a journey map stands, time running downwards: a list of stages and touchpoints with the
 * curve upright beside it, for screens too narrow for the map that runs from left to right.
 * @param input what to show and how much width there is, px
 * @param words everything the map says, in one language
 * @param measure width of a line of text, px
 * @returns boxes in px, just as wide as the input says
 */
export function layoutUpright(input: MapInput, words: MapWords, measure: MeasureText): MapBoxes {
  const context = createLaneContext(input, words, measure)
  const sides = divideWidth(input.width)
  const head = layoutHead(sides, context)
  const blocks = layoutList(head.foot, sides, context)
  const rows = blocks.flatMap(({ rows }) => rows)
  const foot = blocks.at(-1)?.foot ?? head.foot
  const curve = layoutUprightCurve(rows, head.anchors, sides, [head.foot, foot], context)
  const closing = layoutClosing(foot, sides, context)
  return {
    name: words.name,
    width: input.width,
    height: lastBaseline(closing, foot) + lane.foot,
    captionArea: { width: input.width, height: head.foot },
    captions: [...head.captions, ...closing],
    hairlines: uprightHairlinesOf(blocks, sides, [head.foot, foot]),
    phases: blocks.flatMap(({ heading }) => heading.phase ?? []),
    stages: blocks.map(({ heading }) => heading.stage),
    curve,
    ...boxesOf(rows, curve, context),
  }
}

function boxesOf(
  rows: UprightRow[],
  curve: CurveBoxes | null,
  context: LaneContext,
): Pick<MapBoxes, 'touchpoints' | 'evidence' | 'basis' | 'controls'> {
  const { width } = context.input
  return {
    touchpoints: rows.map(({ touchpoint }) => touchpoint),
    evidence: rows.map(({ evidence }) => evidence),
    basis: rows.flatMap(({ basis }) => basis ?? []),
    controls: rows.map(({ view, top, foot }) =>
      touchpointControl(view, { x: 0, y: top, width, height: foot - top }, curve, context)),
  }
}

/** What the curve and everything else stand on, under the list. */
function layoutClosing(top: number, { texts, plot }: Sides, context: LaneContext): TextBox[] {
  const { input: { curve }, words, typesetter } = context
  const y = top + uprightClosing.firstLine
  const basis = { name: words.standsOn, note: words.noCustomers }
  const left = layoutCaption(basis, { ...texts, y }, typesetter)
  if (!curve)
    return left
  const right = layoutCaption(curveCaption(curve, words), { ...withinPadding(plot), y }, typesetter)
  return [...left, ...right]
}
