import type { Column } from '../columns.ts'
import type { LaneContext } from '../lane-context.ts'
import type { CurveBoxes, CurvePoint } from '../map-boxes.ts'
import type { Rectangle } from '../text-box.ts'
import type { Sides } from './sides.ts'
import type { HeadAnchor } from './upright-head.ts'
import type { UprightRow } from './upright-row.ts'
import { gapBox, joinGaps } from '../curve-gaps.ts'
import { curveRuns, goodness } from '../curve-points.ts'

/** The curve beside the rows, downwards, low on the left and high on the right; null where the audit asks nothing. */
export function layoutUprightCurve(rows: UprightRow[], anchors: HeadAnchor[], sides: Sides, [top, foot]: [number, number], context: LaneContext): CurveBoxes | null {
  const { input } = context
  if (!input.curve)
    return null
  const frame = { x: sides.plot.x, y: top, width: sides.plot.width, height: foot - top }
  const shares = rows.map(({ view, top, foot }): Column => ({ view, x: top, width: foot - top }))
  return {
    upright: true,
    frame,
    anchors: anchors.map(({ x, solid, words }) => ({ line: { x1: x, x2: x, y1: top, y2: foot, dashed: !solid }, words })),
    runs: curveRuns(shares, input.curve, goodness(input.curve.criterion, sides.scale), input).map(run => run.map(turned)),
    gaps: layoutGaps(shares, frame, context),
    labels: rows.flatMap(({ label }) => label ?? []),
  }
}

/** A point along the way is a point down the page. */
function turned(point: CurvePoint): CurvePoint {
  return { ...point, x: point.y, y: point.x, dots: point.dots.map(({ x, y }) => ({ x: y, y: x })) }
}

/** A share of the way is a stretch down the page. */
function layoutGaps(shares: Column[], { x, width }: Rectangle, context: LaneContext): CurveBoxes['gaps'] {
  return joinGaps(shares, context).map(gap =>
    gapBox(gap, { x, y: gap.x, width, height: gap.width }, gap.x + gap.width / 2, context))
}
