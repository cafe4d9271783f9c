import type { LaneContext } from './lane-context.ts'
import type { LaneName } from './lane-names.ts'
import type { LaneBoxes, LayoutLane, PlacedLane } from './lane.ts'
import type { Way } from './way.ts'
import { measures } from '../../measures.ts'
import { layoutCurve } from '../curve/curve-lane.ts'
import { layoutBasis } from './basis-lane.ts'
import { layoutEvidence } from './evidence-lane.ts'
import { stageLanes } from './lane-names.ts'
import { layoutMarks } from './marks-lane.ts'
import { layoutNotes } from './notes-lane.ts'
import { layoutStages } from './stage-lane.ts'
import { layoutTouchpoints } from './touchpoint-lane.ts'

const { curveLane } = measures

const layouts: Record<Exclude<LaneName, 'curve'>, LayoutLane> = {
  stages: layoutStages,
  touchpoints: layoutTouchpoints,
  evidence: layoutEvidence,
  notes: layoutNotes,
  marks: layoutMarks,
  basis: layoutBasis,
}

const noBoxes: LaneBoxes = {
  phases: [],
  stages: [],
  touchpoints: [],
  sliverWords: [],
  curve: null,
  evidence: [],
  notes: [],
  marks: [],
  basis: [],
}

/** What the lanes of a map fill of it, together. */
export function boxesOf(lanes: PlacedLane[]): LaneBoxes {
  return lanes.reduce<LaneBoxes>((boxes, lane) => ({ ...boxes, ...lane }), noBoxes)
}

/** Where the last of some lanes ends; 0 where there is none. */
export function footOf(lanes: PlacedLane[]): number {
  return lanes.at(-1)?.foot ?? 0
}

/** Lays out the chosen lanes one under the other; the curve takes the height that the others leave. */
export function layoutLanes(way: Way, context: LaneContext): PlacedLane[] {
  const names = shownLanes(context)
  const index = names.includes('curve') ? names.indexOf('curve') : names.length
  const above = stack(names.slice(0, index), 0, curveLane.plotHeight, way, context)
  const below = (plotHeight: number) => stack(names.slice(index), footOf(above), plotHeight, way, context)
  const lanes = [...above, ...below(curveLane.plotHeight)]
  const plotHeight = filledHeight(footOf(lanes), context)
  return plotHeight === curveLane.plotHeight ? lanes : [...above, ...below(plotHeight)]
}

/** The chosen ones, as far as their density has anything to show in them. */
function shownLanes({ input, density }: LaneContext): LaneName[] {
  return input.lanes.filter(name => density.level !== 'stages' || stageLanes.includes(name))
}

/** How high the scale is where the lanes are to fill the height there is, px; usually they need `needed`. */
function filledHeight(needed: number, { input: { height } }: LaneContext): number {
  const { plotHeight, lowestPlot, highestPlot } = curveLane
  return height === null ? plotHeight : Math.max(lowestPlot, Math.min(highestPlot, plotHeight + height - needed))
}

function stack(names: LaneName[], top: number, plotHeight: number, way: Way, context: LaneContext): PlacedLane[] {
  const lanes: PlacedLane[] = []
  for (const name of names) {
    const laneTop = lanes.at(-1)?.foot ?? top
    const lane = name === 'curve'
      ? layoutCurve(way, { top: laneTop, plotHeight }, context)
      : layouts[name](way, laneTop, context)
    lanes.push({ name, top: laneTop, ...lane })
  }
  return lanes
}
