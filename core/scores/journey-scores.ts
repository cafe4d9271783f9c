import type { Criterion } from '../journey/criterion.ts'
import type { Id } from '../journey/identifier.ts'
import type { JourneyView, TouchpointView } from '../journey/journey-view.ts'
import type { Adjustment } from './adjustment.ts'
import type { Cell, JourneyScores, TouchpointScore } from './audit-score.ts'
import type { Weighted } from './mean-score.ts'
import { touchpointsOf } from '../journey/journey-view.ts'
import { adjustForStrictness } from './adjustment.ts'
import { findCells } from './cells.ts'
import { scoreMean } from './mean-score.ts'
import { pooledHalf, scoreTouchpoint } from './touchpoint-score.ts'

/**
 * What auditors' ratings on one criterion say of every touchpoint and stage of a view and of the journey as a whole.
 * Every touchpoint and stage of the view has a score; where nothing was rated its value is null. Never throws.
 * In stages and journey every touchpoint counts the same, unless they are to count by their reach (1 where unknown).
 */
export function scoreJourney(
  view: JourneyView,
  criterion: Criterion,
  weights: 'equal' | 'reach' = 'equal',
): JourneyScores {
  const cells = findCells(view, criterion)
  const adjustment = adjustForStrictness(cells, criterion.scale.step)
  const touchpoints = scoreTouchpoints(view, criterion, cells, adjustment)
  const weighted = ({ touchpoint: { id, reach } }: TouchpointView): Weighted =>
    ({ score: touchpoints.get(id)!, weight: weights === 'equal' ? 1 : reach ?? 1 })
  const meanOver = (views: TouchpointView[]) => scoreMean(views.map(weighted), adjustment, criterion.scale)
  return {
    criterionId: criterion.id,
    touchpoints,
    stages: new Map(view.stages.map(({ stage, touchpoints }) => [stage.id, meanOver(touchpoints)])),
    journey: meanOver(touchpointsOf(view)),
    islands: adjustment.islands.map(island => [...island.touchpoints.keys()]),
    leniency: adjustment.leniency,
    spread: adjustment.spread,
  }
}

function scoreTouchpoints(
  view: JourneyView,
  { scale }: Criterion,
  cells: Cell[],
  adjustment: Adjustment,
): Map<Id, TouchpointScore> {
  const half = pooledHalf(adjustment.spread)
  const cellsOf = Map.groupBy(cells, cell => cell.touchpointId)
  return new Map(touchpointsOf(view).map(({ touchpoint: { id } }) =>
    [id, scoreTouchpoint(cellsOf.get(id) ?? [], adjustment.touchpoints.get(id), half, scale)]))
}
