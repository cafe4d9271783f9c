import type { Criterion } from '../journey/criterion.ts'
import type { JourneyView } from '../journey/journey-view.ts'
import type { JourneyScores } from '../scores/audit-score.ts'
import type { FallReason, Proposal } from './candidate.ts'
import type { Compared } from './comparison.ts'
import { touchpointsOf } from '../journey/journey-view.ts'
import { pooledHalf } from '../scores/touchpoint-score.ts'
import { rounding } from './comparison.ts'

/** From one rated touchpoint to the next in walking order; what lies beyond a gap, or on another island, is no neighbour. */
interface Step {
  from: Compared
  to: Compared
  /** How much worse it gets, in the criterion's units. */
  drop: number
  /** The lower end of the drop's corrected interval. */
  leastDrop: number
}

/**
 * The touchpoint that the steepest fall of each island ends at, where the fall's interval, corrected as for lowest and peak,
 * excludes zero; all of them where several are equally steep. None that is not clear: some fall is always the steepest.
 */
export function fall(view: JourneyView, compared: Compared[], spread: JourneyScores['spread'], criterion: Criterion): Proposal[] {
  const steps = stepsOf(view, compared, spread)
  return [...Map.groupBy(steps, ({ to }) => to.island).values()].flatMap((island) => {
    const steepest = Math.max(...island.map(({ drop }) => drop))
    return island
      .filter(({ drop, leastDrop }) => leastDrop > rounding(criterion) && steepest - drop < rounding(criterion))
      .map(step => ({ touchpointId: step.to.touchpointId, reason: fallReason(step, criterion) }))
  })
}

function stepsOf(view: JourneyView, compared: Compared[], spread: JourneyScores['spread']): Step[] {
  const rated = new Map(compared.map(each => [each.touchpointId, each]))
  const half = compared.length > 0 ? pooledHalf(spread, 1 - 0.05 / compared.length) : null
  const walked = touchpointsOf(view).map(({ touchpoint }) => rated.get(touchpoint.id))
  return walked.slice(1).flatMap((to, place) => {
    const from = walked[place]
    return from && to && from.island === to.island ? [stepBetween(from, to, half)] : []
  })
}

function stepBetween(from: Compared, to: Compared, half: number | null): Step {
  const drop = from.goodness - to.goodness
  const isOpinion = from.auditors < 2 || to.auditors < 2
  return { from, to, drop, leastDrop: isOpinion || half === null ? 0 : drop - half * Math.sqrt(1 / from.auditors + 1 / to.auditors) }
}

function fallReason({ from, to, leastDrop }: Step, { scale }: Criterion): FallReason {
  const auditors = Math.min(from.auditors, to.auditors)
  const figures = { from: from.value, to: to.value, leastEffect: 100 * leastDrop / (scale.max - scale.min), auditors, touchpoints: to.touchpoints }
  return { rule: 'fall', family: 'auditors-level', certainty: 'clear', figures }
}
