import type { LaneContext } from './lane-context.ts'
import type { LaneName, QuestionLane } from './lanes/lane-names.ts'
import type { LaneBoxes, LayoutLane, PlacedLane } from './lanes/lane.ts'
import type { MapWay } from './lanes/way.ts'
import type { MapInput } from './map-input.ts'
import { isQuoted } from '../../../core/journey/journey-view.ts'
import { isTimed } from '../../../core/scores/response-times.ts'
import { measures } from '../measures/measures.ts'
import { curveHeight, layoutCurve } from './curve/curve-lane.ts'
import { layoutBasis } from './lanes/basis-lane.ts'
import { layoutEvidence } from './lanes/evidence-lane.ts'
import { layoutFigures } from './lanes/figure-lane.ts'
import { isOverCurve, questionOfLane, stageLanes } from './lanes/lane-names.ts'
import { layoutMarks } from './lanes/marks-lane.ts'
import { moveLane } from './lanes/move-lane.ts'
import { layoutNotes } from './lanes/notes-lane.ts'
import { layoutResponse } from './lanes/response-lane.ts'
import { layoutStages } from './lanes/stage-lane.ts'
import { layoutTouchpoints } from './lanes/touchpoint-lane.ts'
import { layoutVerbatims } from './lanes/verbatims-lane.ts'
import { lastBaseline } from './text/text-box.ts'

const { curveLane, lane } = measures

const layouts: Record<Exclude<LaneName, 'curve' | QuestionLane>, LayoutLane> = {
  stages: layoutStages,
  touchpoints: layoutTouchpoints,
  evidence: layoutEvidence,
  notes: layoutNotes,
  verbatims: layoutVerbatims,
  marks: layoutMarks,
  response: layoutResponse,
  basis: layoutBasis,
}

const noBoxes: LaneBoxes = {
  phases: [],
  stages: [],
  touchpoints: [],
  sliverWords: [],
  curve: null,
  evidence: [],
  figures: [],
  notes: [],
  verbatims: [],
  marks: [],
  response: [],
  basis: [],
}

/** What the lanes of a map fill of it, together. */
export function boxesOf(lanes: PlacedLane[]): LaneBoxes {
  const figures = lanes.flatMap(lane => lane.figures ?? [])
  return { ...lanes.reduce<LaneBoxes>((boxes, lane) => ({ ...boxes, ...lane }), noBoxes), figures }
}

/** Where the last of some lanes ends; 0 where there is none. */
export function footOf(lanes: PlacedLane[]): number {
  return lanes.at(-1)?.foot ?? 0
}

/** Lays out the chosen lanes one under the other; the curve takes the height that the others leave. */
export function layoutLanes(way: MapWay, context: LaneContext): PlacedLane[] {
  const names = shownLanes(context)
  const index = names.indexOf('curve')
  if (index < 0)
    return stack(names, 0, way, context)
  const above = stack(names.slice(0, index), 0, way, context)
  const below = stack(names.slice(index + 1), 0, way, context)
  const top = footOf(above)
  const plotHeight = filledHeight(top + footOf(below), context)
  const curve: PlacedLane = { name: 'curve', top, ...layoutCurve(way, { top, plotHeight }, context) }
  return [...above, curve, ...below.map(lane => moveLane(lane, curve.foot))]
}

/** The chosen ones, as far as there is anything to show in them; one that is chosen alone is there all the same. */
function shownLanes({ input, density }: LaneContext): LaneName[] {
  const own = input.lanes.filter(name => !isOverCurve(name))
  const dense = own.filter(name => density.level !== 'stages' || stageLanes.includes(name))
  const filled = dense.filter(name => !isEmpty(name, input))
  return filled.length > 0 ? filled : dense
}

/** Lanes of what most journeys have nothing of. */
function isEmpty(name: LaneName, { view }: MapInput): boolean {
  return (name === 'response' && !isTimed(view)) || (name === 'verbatims' && !isQuoted(view))
}

/** How high the scale is where the lanes are to fill the height there is, px, of which the others need `others`. */
function filledHeight(others: number, context: LaneContext): number {
  const { plotHeight, lowestPlot, highestPlot } = curveLane
  const { height } = context.input
  if (height === null)
    return plotHeight
  const left = height - others - curveHeight(plotHeight, context)
  return Math.max(lowestPlot, Math.min(highestPlot, plotHeight + left))
}

function stack(names: LaneName[], top: number, way: MapWay, context: LaneContext): PlacedLane[] {
  const lanes: PlacedLane[] = []
  for (const name of names) {
    const laneTop = lanes.at(-1)?.foot ?? top
    if (name !== 'curve')
      lanes.push(withRoomForCaption({ name, top: laneTop, ...layoutOf(name)(way, laneTop, context) }))
  }
  return lanes
}

function layoutOf(name: Exclude<LaneName, 'curve'>): LayoutLane {
  const question = questionOfLane(name)
  return question
    ? (way, top, context) => layoutFigures(question, way, top, context)
    : layouts[name as keyof typeof layouts]
}

function withRoomForCaption(placed: PlacedLane): PlacedLane {
  return { ...placed, foot: Math.max(placed.foot, lastBaseline(placed.caption) + lane.foot) }
}
