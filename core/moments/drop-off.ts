import type { BehaviourReason, Proposal, Ruling } from './candidate.ts'
import type { CustomerData, Passage } from './customer-data.ts'
import { smallestDifferences } from '../statistics/comparisons.ts'
import { wilsonInterval } from '../statistics/intervals.ts'
import { fewestCustomers, isConclusive, mostOf } from './customer-data.ts'
import { correctedLevel } from './gap.ts'

/**
 * Where more customers go no further than at the other touchpoints together: the corrected interval of the share that left lies
 * above theirs by more than the smallest difference that matters. Takes two touchpoints that 30 customers reached.
 */
export function dropOff({ passages }: CustomerData, smallest: number = smallestDifferences.hundred): Ruling {
  const judged = passages.filter(({ left, reached }) => isConclusive(left, reached))
  if (judged.length < 2)
    return { proposals: [], refusal: { rule: 'drop-off', reason: 'too-few', unit: 'customers', n: secondMost(passages), needed: fewestCustomers } }
  const all = { left: sum(judged.map(({ left }) => left)), reached: sum(judged.map(({ reached }) => reached)) }
  return { proposals: judged.flatMap((passage): Proposal[] => {
    const others = (all.left - passage.left) / (all.reached - passage.reached)
    const low = wilsonInterval(passage.left, passage.reached, correctedLevel(judged.length))?.low ?? 0
    const leastEffect = 100 * (low - others)
    return leastEffect > smallest ? [{ touchpointId: passage.touchpointId, reason: dropOffReason(passage, others, leastEffect) }] : []
  }) }
}

function dropOffReason({ left, reached }: Passage, others: number, leastEffect: number): BehaviourReason {
  return { rule: 'drop-off', family: 'behaviour', figures: { share: 100 * left / reached, against: 100 * others, leastEffect, n: reached } }
}

/** One touchpoint alone has nothing to be compared with. */
function secondMost(passages: Passage[]): number {
  return mostOf(passages.map(({ reached }) => reached).sort((a, b) => b - a).slice(1, 2))
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
