import type { OutcomeDifferences } from '../customers/derived-drivers.ts'
import type { OutcomeDifference } from '../customers/satisfied-minus-dissatisfied.ts'
import type { Id } from '../journey/identifier.ts'
import type { Interval } from '../statistics/interval.ts'
import type { OutcomeReason } from './candidate.ts'
import type { CustomerData } from './customer-data.ts'
import type { Proposal, Ruling } from './ruling.ts'
import { fewestOnASide } from '../customers/satisfied-minus-dissatisfied.ts'
import { smallestDifferences } from '../statistics/comparisons.ts'
import { mean } from '../statistics/mean.ts'
import { largestCount } from './customer-data.ts'
import { tooFew, withoutRows } from './ruling.ts'
import { satisfactionAt } from './satisfaction-at.ts'

/** A touchpoint at which both sides were compared, in points of 100 of the outcome, more being better. */
interface Compared {
  touchpointId: Id
  difference: number
  corrected: Interval
  known: OutcomeDifference
}

/**
 * Where the outcome of customers who were satisfied lies further above that of the dissatisfied than it does at the
 * other touchpoints: whoever is pleased with one thing is often pleased with all, so that a difference alone would
 * propose every touchpoint. The corrected interval has to lie beyond the others' mean, and beyond zero, by more than
 * the smallest difference that matters, in points of 100 of the outcome. Takes 30 customers a side; not causal.
 */
export function outcomeDifferences(
  { differences, driversAsked, noDrivers }: CustomerData,
  smallest: number = smallestDifferences.hundred,
): Ruling {
  if (noDrivers !== null)
    return withoutRows('outcome', noDrivers)
  const compared = differences ? comparedIn(differences) : []
  if (compared.length === 0) {
    const n = largestCount([...differences?.touchpoints.values() ?? []].map(smallerSide))
    return tooFew('outcome', { unit: 'sides', n, needed: fewestOnASide })
  }
  const proposals = compared.flatMap((touchpoint): Proposal[] => {
    const { touchpointId } = touchpoint
    const { isClear } = satisfactionAt(touchpointId, driversAsked.differences)
    const reason = outcomeReason(touchpoint, othersOf(touchpoint, compared), differences!, isClear)
    return touchpoint.known.differs && reason.figures.leastEffect > smallest ? [{ touchpointId, reason }] : []
  })
  return { proposals }
}

function comparedIn({ touchpoints, on: { scale, polarity } }: OutcomeDifferences): Compared[] {
  const unit = 100 / (scale.max - scale.min)
  return [...touchpoints].flatMap(([touchpointId, known]): Compared[] => {
    if (known.value === null || known.corrected === null)
      return []
    const { low, high } = known.corrected
    return polarity === 'high-is-good'
      ? [{ touchpointId, known, difference: unit * known.value, corrected: { low: unit * low, high: unit * high } }]
      : [{ touchpointId, known, difference: -unit * known.value, corrected: { low: -unit * high, high: -unit * low } }]
  })
}

/** How far apart the outcomes are at the other touchpoints on average; never less than not at all. */
function othersOf(touchpoint: Compared, compared: Compared[]): number {
  const others = compared.filter(other => other !== touchpoint)
  return others.length > 0 ? Math.max(0, mean(others.map(({ difference }) => difference))) : 0
}

function outcomeReason(
  { difference, corrected, known }: Compared,
  others: number,
  { on: { scale } }: OutcomeDifferences,
  isClear: boolean,
): OutcomeReason {
  const figures = {
    difference,
    others,
    leastEffect: corrected.low - others,
    /** Without its sign: the satisfied are the better off here, whichever way the scale runs. */
    points: Math.abs(known.value!),
    min: scale.min,
    max: scale.max,
    satisfied: known.satisfied,
    dissatisfied: known.dissatisfied,
  }
  return { rule: isClear ? 'outcome-amplify' : 'outcome', family: 'customers-importance', figures }
}

function smallerSide({ satisfied, dissatisfied }: OutcomeDifference): number {
  return Math.min(satisfied, dissatisfied)
}
