import type { Span } from '../columns/columns.ts'
import type { CurveLane } from '../curve/curve-lane.ts'
import type { BasisLane } from './basis-lane.ts'
import type { EvidenceLane } from './evidence-lane.ts'
import type { LaneContext } from './lane-context.ts'
import type { StageLane } from './stage-lane.ts'
import type { TouchpointLane } from './touchpoint-lane.ts'
import { shownColumns, sliverColumns } from '../columns/columns.ts'
import { layoutCurve } from '../curve/curve-lane.ts'
import { layoutBasis } from './basis-lane.ts'
import { layoutEvidence } from './evidence-lane.ts'
import { layoutStages } from './stage-lane.ts'
import { layoutTouchpoints } from './touchpoint-lane.ts'

/** The lanes of a map that runs from left to right, from the top to the foot. */
export interface Lanes {
  stages: StageLane
  touchpoints: TouchpointLane
  curve: CurveLane
  evidence: EvidenceLane
  basis: BasisLane
}

/** Lays out the lanes one under the other. */
export function layoutLanes(spans: Span[], edges: { left: number, right: number }, context: LaneContext): Lanes {
  const way = spans.flatMap(({ parts }) => parts)
  const columns = shownColumns(way)
  const stages = layoutStages(spans, context)
  const touchpoints = layoutTouchpoints(columns, sliverColumns(way), stages.foot, context)
  const curve = layoutCurve(way, { ...edges, top: touchpoints.foot }, context)
  const evidence = layoutEvidence(columns, curve.foot, context)
  const basis = layoutBasis(columns, evidence.foot, context)
  return { stages, touchpoints, curve, evidence, basis }
}
