import type { Column, WayPart } from '../columns/columns.ts'
import type { CurveBoxes, CurvePoint, CustomerLine, PersonaLine } from '../curve-boxes.ts'
import type { LaneContext } from '../lane-context.ts'
import type { Rectangle } from '../rectangle.ts'
import type { Sides } from './sides.ts'
import type { HeadAnchor } from './upright-head.ts'
import type { Block } from './upright-list.ts'
import { measures } from '../../measures/measures.ts'
import { shownColumns } from '../columns/columns.ts'
import { bridgesBetween } from '../curve/curve-bridges.ts'
import { gapBox, joinGaps } from '../curve/curve-gaps.ts'
import { curveRuns, goodnessScale } from '../curve/curve-points.ts'
import { layoutCustomerLine } from '../curve/customer-line.ts'
import { layoutPersonaLines } from '../curve/persona-lines.ts'
import { rowsOf } from './upright-list.ts'

/**
 * The curve beside the rows, downwards, low on the left and high on the right; null where the audit asks nothing.
 * @param ends top and foot of the list, px
 */
export function layoutUprightCurve(
  blocks: Block[],
  anchors: HeadAnchor[],
  { plot, scale }: Sides,
  ends: [number, number],
  context: LaneContext,
): CurveBoxes | null {
  const { input } = context
  if (!input.curve)
    return null
  const [top, foot] = ends
  const frame = { x: plot.x, y: top, width: plot.width, height: foot - top }
  const way = blocks.flatMap(({ parts }) => parts).map(shareOf)
  const across = goodnessScale(input.curve.criterion, scale)
  const runs = curveRuns(way, input.curve, across, input).map(run => run.map(turn))
  const customers = layoutCustomerLine(way, input.curve.criterion, across, frame, context)
  return {
    upright: true,
    frame,
    anchors: anchors.map(anchor => layoutAnchor(anchor, ends)),
    runs,
    gaps: layoutGaps(shownColumns(way), frame, context),
    bridges: bridgesBetween(runs),
    personas: layoutPersonaLines(way, input.curve.criterion, across, frame, context).map(turnLine),
    customers: customers && turnCustomers(customers),
    legend: null,
    labels: rowsOf(blocks).flatMap(({ label }) => label ?? []),
  }
}

/** A part of the list as a share of the way downwards. */
function shareOf(part: Block['parts'][number]): WayPart {
  const share = { x: part.top, width: part.foot - part.top }
  return 'view' in part ? { view: part.view, ...share } : { sliver: part.sliver, ...share }
}

function layoutAnchor(
  { x, isNeutral, words }: HeadAnchor,
  [top, foot]: [number, number],
): CurveBoxes['anchors'][number] {
  return { line: { x1: x, y1: top, x2: x, y2: foot, dashed: !isNeutral }, words }
}

/** A point along the way becomes a point down the page. */
function turn(point: CurvePoint): CurvePoint {
  return { ...point, x: point.y, y: point.x, dots: () => point.dots().map(dot => ({ ...dot, x: dot.y, y: dot.x })) }
}

/** Downwards there is no room beside its end for a name, which stands under it. */
function turnLine(line: PersonaLine): PersonaLine {
  const runs = line.runs.map(run => run.map(({ x, y }) => ({ x: y, y: x })))
  const { x, y } = runs.at(-1)!.at(-1)!
  const name = { ...line.name, x, y: y + measures.personaLine.nameUnderEnd * (1 + line.dash), align: 'middle' as const }
  return { ...line, runs, name }
}

function turnCustomers({ runs, name }: CustomerLine): CustomerLine {
  const turned = runs.map(run => run.map(point => ({ ...point, x: point.y, y: point.x })))
  const { x, y } = turned.at(-1)!.at(-1)!
  return { runs: turned, name: { ...name, x, y: y + measures.personaLine.nameUnderEnd, align: 'middle' } }
}

/** A share of the way is a stretch down the page. */
function layoutGaps(shares: Column[], { x, width }: Rectangle, context: LaneContext): CurveBoxes['gaps'] {
  return joinGaps(shares, context).map((gap) => {
    const area = { x, y: gap.x, width, height: gap.width }
    return gapBox(gap, area, gap.x + gap.width / 2, context)
  })
}
