import type { BehaviourReason } from './candidate.ts'
import type { CustomerData, Passage } from './customer-data.ts'
import type { Proposal, Ruling } from './ruling.ts'
import { fewestToConclude } from '../customers/fewest.ts'
import { smallestDifferences } from '../statistics/comparisons.ts'
import { wilsonInterval } from '../statistics/intervals.ts'
import { isConclusive, largestCount } from './customer-data.ts'
import { correctedLevel } from './gap.ts'
import { tooFew } from './ruling.ts'

/**
 * Where more customers go no further than at the other touchpoints together: the corrected interval of the share that
 * left lies above theirs by more than the smallest difference that matters. Takes two touchpoints that 30 customers
 * reached.
 */
export function dropOff({ passages }: CustomerData, smallest: number = smallestDifferences.hundred): Ruling {
  const judged = passages.filter(({ left, reached }) => isConclusive(left, reached))
  if (judged.length < 2)
    return tooFew('drop-off', { unit: 'customers', n: secondLargest(passages), needed: fewestToConclude })
  const level = correctedLevel(judged.length)
  const all = { left: sum(judged.map(({ left }) => left)), reached: sum(judged.map(({ reached }) => reached)) }
  const proposals = judged.flatMap((passage): Proposal[] => {
    const others = (all.left - passage.left) / (all.reached - passage.reached)
    const reason = dropOffReason(passage, others, level)
    return reason.figures.leastEffect > smallest ? [{ touchpointId: passage.touchpointId, reason }] : []
  })
  return { proposals }
}

function dropOffReason({ left, reached }: Passage, others: number, level: number): BehaviourReason {
  const low = wilsonInterval(left, reached, level)?.low ?? 0
  const figures = {
    share: 100 * left / reached,
    against: 100 * others,
    leastEffect: 100 * (low - others),
    n: reached,
  }
  return { rule: 'drop-off', family: 'behaviour', figures }
}

/** One touchpoint alone has nothing to be compared with. */
function secondLargest(passages: Passage[]): number {
  return largestCount(passages.map(({ reached }) => reached).sort((a, b) => b - a).slice(1, 2))
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
