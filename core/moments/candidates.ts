import type { Criterion } from '../journey/criterion.ts'
import type { JourneyView } from '../journey/journey-view.ts'
import type { JourneyScores } from '../scores/audit-score.ts'
import type { Candidate, Certainty, Reason } from './candidate.ts'
import { scoreJourney } from '../scores/journey-scores.ts'
import { compareTouchpoints, rounding } from './comparison.ts'
import { end } from './end.ts'
import { lowest } from './lowest.ts'
import { peak } from './peak.ts'

const certainties: Certainty[] = ['clear', 'not-clear', 'one-opinion']

/**
 * The touchpoints that some rule proposes on a criterion, each once, with all its reasons.
 * The surest comes first, then the one furthest from the other touchpoints, then the earlier one in walking order.
 * Reasons of one family restate one mean, so that several of them weigh no more than one.
 * `scores` are those of the same view and criterion; they are computed where not given. Never throws.
 */
export function findCandidates(view: JourneyView, criterion: Criterion, scores: JourneyScores = scoreJourney(view, criterion)): Candidate[] {
  const compared = compareTouchpoints(view, scores, criterion)
  const tolerance = rounding(criterion)
  const proposals = [...lowest(compared, tolerance), ...peak(compared, tolerance), ...end(compared)]
  const reasons = Map.groupBy(proposals, proposal => proposal.touchpointId)
  const candidates = compared.flatMap(({ touchpointId }): Candidate[] =>
    reasons.has(touchpointId) ? [{ touchpointId, reasons: reasons.get(touchpointId)!.map(({ reason }) => reason) }] : [])
  return candidates.sort((a, b) => certaintyRank(a) - certaintyRank(b) || byEffect(a, b, tolerance))
}

/** Place of the surest reason. */
function certaintyRank({ reasons }: Candidate): number {
  return Math.min(...reasons.map(reason => certainties.indexOf(reason.certainty)))
}

/** Larger effects first; equal but for rounding, walking order stays. */
function byEffect(a: Candidate, b: Candidate, tolerance: number): number {
  const difference = effectOf(b) - effectOf(a)
  return Math.abs(difference) < tolerance ? 0 : difference
}

/** How far the score lies from the others', the largest over all reasons. */
function effectOf({ reasons }: Candidate): number {
  return Math.max(...reasons.map(distance))
}

function distance({ figures: { value, others } }: Reason): number {
  return others === null ? 0 : Math.abs(value - others)
}
