import type { Criterion } from '../journey/criterion.ts'
import type { JourneyView } from '../journey/journey-view.ts'
import type { JourneyScores } from '../scores/audit-score.ts'
import type { Candidate } from './candidate.ts'
import { touchpointsOf } from '../journey/journey-view.ts'
import { scoreJourney } from '../scores/journey-scores.ts'
import { compareTouchpoints, rounding } from './comparison.ts'
import { end } from './end.ts'
import { flagged } from './flagged.ts'
import { lowest } from './lowest.ts'
import { inOrder } from './order.ts'
import { peak } from './peak.ts'

/**
 * The touchpoints that some rule proposes on a criterion, each once, with all its reasons, the weightiest first
 * and in walking order where they weigh the same.
 * `scores` are those of the same view and criterion; they are computed where not given. Never throws.
 */
export function findCandidates(view: JourneyView, criterion: Criterion, scores: JourneyScores = scoreJourney(view, criterion)): Candidate[] {
  const touchpoints = touchpointsOf(view)
  const compared = compareTouchpoints(view, scores, criterion)
  const tolerance = rounding(criterion)
  const proposals = [...lowest(compared, tolerance), ...peak(compared, tolerance), ...end(compared), ...flagged(touchpoints)]
  const reasons = Map.groupBy(proposals, proposal => proposal.touchpointId)
  return inOrder(touchpoints.flatMap(({ touchpoint: { id, reach } }): Candidate[] =>
    reasons.has(id) ? [{ touchpointId: id, reach, reasons: reasons.get(id)!.map(({ reason }) => reason) }] : []))
}
