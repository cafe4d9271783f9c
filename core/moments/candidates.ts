import type { Criterion } from '../journey/criterion.ts'
import type { Id } from '../journey/identifier.ts'
import type { JourneyView } from '../journey/journey-view.ts'
import type { Moment } from '../journey/moment.ts'
import type { JourneyScores } from '../scores/audit-score.ts'
import type { Disagreement } from '../scores/disagreement.ts'
import type { Candidate } from './candidate.ts'
import type { CustomerData } from './customer-data.ts'
import type { Proposal, Refusal, Ruling } from './ruling.ts'
import { touchpointsOf } from '../journey/journey-view.ts'
import { disagreementAt, isToSettle } from '../scores/disagreement.ts'
import { scoreJourney } from '../scores/journey-scores.ts'
import { auditGap } from './audit-gap.ts'
import { compareTouchpoints, rounding } from './comparison.ts'
import { noCustomers } from './customer-data.ts'
import { dropOff } from './drop-off.ts'
import { end } from './end.ts'
import { fall } from './fall.ts'
import { flagged } from './flagged.ts'
import { groups } from './groups.ts'
import { highest } from './highest.ts'
import { restsOnHints } from './hint.ts'
import { importance } from './importance.ts'
import { lowest } from './lowest.ts'
import { outcomeDifferences } from './outcome-differences.ts'
import { perceptionGap } from './perception-gap.ts'
import { risingTheme } from './rising-theme.ts'
import { sortCandidates } from './sort-candidates.ts'
import { topTheme } from './top-theme.ts'

/** What candidates are found from beside the view; none of it is needed. */
export interface CandidateData {
  /** Those of the same view and criterion; computed where not given. */
  scores?: JourneyScores
  customers?: CustomerData
  /** The criterion that customers were asked as well, with its scores, where it is another one. */
  askedAlike?: { criterion: Criterion, scores: JourneyScores }
  /** What the team noted of touchpoints so far. */
  moments?: readonly Moment[]
}

/** The touchpoints proposed, the weightiest first, and the rules that have not enough to say anything. */
export interface Findings {
  candidates: Candidate[]
  refusals: Refusal[]
}

/**
 * The touchpoints that some rule proposes on a criterion, each once, with all its reasons, the weightiest first
 * and in walking order where they weigh the same. Never throws.
 */
export function findCandidates(view: JourneyView, criterion: Criterion, data: CandidateData = {}): Findings {
  const { scores = scoreJourney(view, criterion), customers = noCustomers, moments = [] } = data
  const rulings = customerRulings(view, data.askedAlike ?? { criterion, scores }, customers)
  const proposals = [...auditorProposals(view, criterion, scores), ...rulings.flatMap(ruling => ruling.proposals)]
  const reasons = Map.groupBy(proposals, proposal => proposal.touchpointId)
  const supported = supportedIn(moments)
  const proposed = touchpointsOf(view).filter(({ touchpoint }) => reasons.has(touchpoint.id))
  const candidates = proposed.map(({ touchpoint: { id, reach } }): Candidate => {
    const grounds = { reasons: reasons.get(id)!.map(({ reason }) => reason), supported: supported.has(id) }
    return {
      touchpointId: id,
      reach,
      ...grounds,
      isHint: restsOnHints(grounds),
      settleFirst: settleFirst(id, scores, criterion),
    }
  })
  return { candidates: sortCandidates(candidates), refusals: rulings.flatMap(({ refusal }) => refusal ?? []) }
}

/** The touchpoints that customers' data bear out, as the team noted it. */
function supportedIn(moments: readonly Moment[]): Set<Id> {
  return new Set(moments
    .filter(({ evidence }) => evidence.status === 'supported')
    .map(({ touchpointId }) => touchpointId))
}

function auditorProposals(view: JourneyView, criterion: Criterion, scores: JourneyScores): Proposal[] {
  const compared = compareTouchpoints(view, scores, criterion)
  const tolerance = rounding(criterion)
  return [
    ...lowest(compared, tolerance),
    ...highest(compared, tolerance),
    ...end(compared),
    ...fall(view, compared, scores.spread, criterion),
    ...flagged(touchpointsOf(view)),
  ]
}

function customerRulings(
  view: JourneyView,
  { criterion, scores }: NonNullable<CandidateData['askedAlike']>,
  customers: CustomerData,
): Ruling[] {
  const smallest = view.audit.smallestDifference ?? undefined
  return [
    outcomeDifferences(customers, smallest),
    importance(customers),
    auditGap(view, criterion, scores, customers),
    perceptionGap(view, customers),
    topTheme(customers),
    risingTheme(customers, smallest),
    dropOff(customers, smallest),
    groups(customers, smallest),
  ]
}

function settleFirst(id: Id, scores: JourneyScores, { scale }: Criterion): Disagreement | null {
  const disagreement = disagreementAt(scores.touchpoints.get(id) ?? { cells: [] })
  return disagreement && isToSettle(disagreement, scale) ? disagreement : null
}
