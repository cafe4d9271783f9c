import type { Criterion } from '../journey/criterion.ts'
import type { Id } from '../journey/identifier.ts'
import type { JourneyView } from '../journey/journey-view.ts'
import type { JourneyScores } from '../scores/audit-score.ts'
import type { Estimate } from '../statistics/differences.ts'
import type { Interval } from '../statistics/interval.ts'
import type { Ruling } from './candidate.ts'
import type { CustomerData } from './customer-data.ts'
import type { Pair } from './gap.ts'
import { inHundredths } from '../customers/question.ts'
import { pooledHalf, touchpointInterval } from '../scores/touchpoint-score.ts'
import { smallestDifferences } from '../statistics/comparisons.ts'
import { meanInterval } from '../statistics/intervals.ts'
import { mean } from '../statistics/mean.ts'
import { fewestCustomers, mostOf } from './customer-data.ts'
import { correctedLevel, proposeGaps } from './gap.ts'

/**
 * Where auditors' score differs from customers' satisfaction at the same touchpoint. Only like with like: customers must have
 * been asked what the criterion asks. It takes an interval of the auditors' and 30 answers at the touchpoint.
 */
export function auditGap(view: JourneyView, criterion: Criterion, scores: JourneyScores, { satisfaction }: CustomerData): Ruling {
  const answers = satisfaction?.question.criterionId === criterion.id ? satisfaction.answers : new Map<Id, number[]>()
  const rated = [...scores.touchpoints].filter(([, { interval }]) => interval !== null)
  const comparable = rated.filter(([id]) => (answers.get(id)?.length ?? 0) >= fewestCustomers)
  if (satisfaction === null || comparable.length === 0)
    return { proposals: [], refusal: { rule: 'audit-gap', reason: 'too-few', unit: 'answers', n: mostOf(rated.map(([id]) => answers.get(id)?.length ?? 0)), needed: fewestCustomers } }
  const level = correctedLevel(comparable.length)
  const half = pooledHalf(scores.spread, level)
  const pairs = comparable.map(([id, score]): Pair => ({
    touchpointId: id,
    staff: estimate(score.value!, touchpointInterval(score, half, criterion.scale)!, criterion),
    customers: estimateOf(answers.get(id)!.map(value => inHundredths(value, satisfaction.question)), level),
    n: answers.get(id)!.length,
  }))
  return { proposals: proposeGaps('audit-gap', pairs, view.audit.smallestDifference ?? smallestDifferences.hundred) }
}

function estimate(value: number, interval: Interval, criterion: Criterion): Estimate {
  const ends = [interval.low, interval.high].map(end => inHundredths(end, criterion))
  return { value: inHundredths(value, criterion), low: Math.min(...ends), high: Math.max(...ends) }
}

function estimateOf(hundredths: number[], level: number): Estimate {
  return { value: mean(hundredths), ...meanInterval(hundredths, level)! }
}
