import type { Criterion } from '../journey/criterion.ts'
import type { JourneyView, TouchpointView } from '../journey/journey-view.ts'
import type { AuditScore, JourneyScores } from './audit-score.ts'
import { touchpointsOf } from '../journey/journey-view.ts'
import { adjustForStrictness } from './adjustment.ts'
import { findCells } from './cells.ts'
import { scoreMean } from './mean-score.ts'
import { pooledHalf, scoreTouchpoint } from './touchpoint-score.ts'

/**
 * What auditors' ratings on one criterion say of every touchpoint and stage of a view and of the journey as a whole.
 * Every touchpoint and stage of the view has a score; where nothing was rated its value is null. Never throws.
 * In stages and journey every touchpoint counts the same, unless they are to count by their reach (an unknown one as 1).
 */
export function scoreJourney(view: JourneyView, criterion: Criterion, weights: 'equal' | 'reach' = 'equal'): JourneyScores {
  const cells = findCells(view, criterion)
  const adjustment = adjustForStrictness(cells)
  const half = pooledHalf(adjustment.spread)
  const cellsOf = Map.groupBy(cells, cell => cell.touchpointId)
  const touchpoints = new Map(touchpointsOf(view).map(({ touchpoint: { id } }) =>
    [id, scoreTouchpoint(cellsOf.get(id) ?? [], adjustment.touchpoints.get(id), half, criterion.scale)]))
  const together = (of: TouchpointView[]): AuditScore =>
    scoreMean(of.map(({ touchpoint: { id, reach } }) => ({ score: touchpoints.get(id)!, weight: weights === 'equal' ? 1 : reach ?? 1 })), adjustment, criterion.scale)
  return {
    criterionId: criterion.id,
    touchpoints,
    stages: new Map(view.stages.map(({ stage, touchpoints }) => [stage.id, together(touchpoints)])),
    journey: together(touchpointsOf(view)),
    islands: adjustment.islands.map(island => [...island.touchpoints.keys()]),
    spread: adjustment.spread,
  }
}
