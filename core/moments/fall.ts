import type { Criterion } from '../journey/criterion.ts'
import type { JourneyView } from '../journey/journey-view.ts'
import type { JourneyScores } from '../scores/audit-score.ts'
import type { FallReason } from './candidate.ts'
import type { Compared } from './comparison.ts'
import type { Proposal } from './ruling.ts'
import { touchpointsOf } from '../journey/journey-view.ts'
import { pooledHalf } from '../scores/touchpoint-score.ts'
import { largest } from '../statistics/extent.ts'
import { rounding } from './comparison.ts'
import { smallestOnScale } from './smallest-difference.ts'

/** From one rated touchpoint to the next in walking order; over a gap, or to another island, there is no step. */
interface Step {
  from: Compared
  to: Compared
  /** How much worse it gets, in the criterion's units. */
  drop: number
  /** The lower end of the drop's corrected interval. */
  leastDrop: number
}

/**
 * The touchpoint that the steepest fall of each island ends at, where the fall's interval, corrected as for lowest and
 * highest, lies wholly beyond the smallest difference that matters; all of them where several are equally steep.
 * None that is not clear: some fall is always the steepest.
 */
export function fall(
  view: JourneyView,
  compared: Compared[],
  spread: JourneyScores['spread'],
  criterion: Criterion,
): Proposal[] {
  const steps = stepsOf(view, compared, spread)
  const smallest = smallestOnScale(view.audit, criterion.scale) + rounding(criterion)
  return [...Map.groupBy(steps, ({ to }) => to.island).values()].flatMap((island) => {
    const steepest = largest(island.map(({ drop }) => drop))
    return island
      .filter(({ drop, leastDrop }) => leastDrop > smallest && steepest - drop < rounding(criterion))
      .map(step => ({ touchpointId: step.to.touchpointId, reason: fallReason(step, criterion) }))
  })
}

function stepsOf(view: JourneyView, compared: Compared[], spread: JourneyScores['spread']): Step[] {
  const rated = new Map(compared.map(each => [each.touchpointId, each]))
  const half = compared.length > 0 ? pooledHalf(spread, 1 - 0.05 / compared.length) : null
  const walked = touchpointsOf(view).map(({ touchpoint }) => rated.get(touchpoint.id))
  return walked.slice(1).flatMap((to, index) => {
    const from = walked[index]
    return from && to && from.island === to.island ? [stepBetween(from, to, half)] : []
  })
}

function stepBetween(from: Compared, to: Compared, half: number | null): Step {
  const drop = from.orientedValue - to.orientedValue
  const isOneOpinion = from.auditors < 2 || to.auditors < 2
  const leastDrop = isOneOpinion || half === null
    ? 0
    : drop - half * Math.sqrt(1 / from.auditors + 1 / to.auditors)
  return { from, to, drop, leastDrop }
}

function fallReason({ from, to, leastDrop }: Step, { scale }: Criterion): FallReason {
  const figures = {
    from: from.value,
    to: to.value,
    leastEffect: 100 * leastDrop / (scale.max - scale.min),
    auditors: Math.min(from.auditors, to.auditors),
    touchpoints: to.touchpoints,
  }
  return { rule: 'fall', family: 'auditors-level', certainty: 'clear', figures }
}
