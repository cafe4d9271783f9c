import type { BehaviourReason } from './candidate.ts'
import type { CustomerData, GroupComparison } from './customer-data.ts'
import type { Proposal, Ruling } from './ruling.ts'
import { fewestToConclude } from '../customers/fewest.ts'
import { holm, smallestDifferences } from '../statistics/comparisons.ts'
import { differenceOfShares } from '../statistics/differences.ts'
import { isConclusive, largestCount } from './customer-data.ts'
import { tooFew } from './ruling.ts'

/**
 * Where customers who were pleased with a touchpoint later did more than those who were not: they differ among all
 * touchpoints compared (Holm), by clearly more than the smallest difference that matters. Takes 30 customers in each
 * group; not causal.
 */
export function groups({ groups: comparisons }: CustomerData, smallest: number = smallestDifferences.hundred): Ruling {
  const judged = comparisons.filter(({ pleased, others }) =>
    isConclusive(pleased.did, pleased.n) && isConclusive(others.did, others.n))
  if (judged.length === 0) {
    const n = largestCount(comparisons.map(smallerGroup))
    return tooFew('groups', { unit: 'customers', n, needed: fewestToConclude })
  }
  const differences = judged.map(({ pleased, others }) =>
    differenceOfShares({ successes: pleased.did, n: pleased.n }, { successes: others.did, n: others.n }))
  const { differs } = holm(differences.map(({ p }) => p))
  const proposals = judged.flatMap((comparison, index): Proposal[] => {
    const low = 100 * (differences[index]!.interval?.low ?? 0)
    return differs[index] && low > smallest
      ? [{ touchpointId: comparison.touchpointId, reason: groupsReason(comparison, low) }]
      : []
  })
  return { proposals }
}

function groupsReason({ pleased, others }: GroupComparison, leastEffect: number): BehaviourReason {
  const figures = {
    share: 100 * pleased.did / pleased.n,
    against: 100 * others.did / others.n,
    leastEffect,
    n: pleased.n + others.n,
  }
  return { rule: 'groups', family: 'behaviour', figures }
}

function smallerGroup({ pleased, others }: GroupComparison): number {
  return Math.min(pleased.n, others.n)
}
