import type { Column } from '../columns.ts'
import type { LaneContext } from '../lane-context.ts'
import type { CurveBoxes, CurvePoint } from '../map-boxes.ts'
import type { Rectangle } from '../text-box.ts'
import type { Sides } from './sides.ts'
import type { HeadAnchor } from './upright-head.ts'
import type { UprightRow } from './upright-row.ts'
import { columnPadding } from '../columns.ts'
import { joinGaps } from '../curve-gaps.ts'
import { curveRuns, goodness } from '../curve-points.ts'
import { moveTo, setText, textStyles } from '../text-box.ts'

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

function layoutGaps(shares: Column[], frame: Rectangle, context: LaneContext): CurveBoxes['gaps'] {
  return joinGaps(shares, context).map(({ x: y, width: height, words }) => {
    const place = { x: Math.round(frame.x + frame.width / 2), y: 0, anchor: 'middle' as const }
    const text = setText(words, place, frame.width - columnPadding, textStyles.small, context.setter)
    const rise = (text.lines.length - 1) * text.leading / 2
    return { area: { x: frame.x, y, width: frame.width, height }, words: moveTo(text, Math.round(y + height / 2 - rise + text.font.size * 0.36)) }
  })
}
