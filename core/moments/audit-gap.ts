import type { Criterion } from '../journey/criterion.ts'
import type { Id } from '../journey/identifier.ts'
import type { JourneyView } from '../journey/journey-view.ts'
import type { JourneyScores, TouchpointScore } from '../scores/audit-score.ts'
import type { Estimate } from '../statistics/differences.ts'
import type { Interval } from '../statistics/interval.ts'
import type { Counted } from '../statistics/summary.ts'
import type { CustomerData } from './customer-data.ts'
import type { Pair } from './gap.ts'
import type { Ruling } from './ruling.ts'
import { fewestToConclude } from '../customers/fewest.ts'
import { inHundredths } from '../customers/question.ts'
import { isFaint } from '../scores/audit-score.ts'
import { pooledHalf, touchpointInterval } from '../scores/touchpoint-score.ts'
import { smallestDifferences } from '../statistics/comparisons.ts'
import { extentOf } from '../statistics/extent.ts'
import { meanIntervalOfCounts } from '../statistics/intervals.ts'
import { summariseCounts, totalOf } from '../statistics/summary.ts'
import { largestCount, pointsInHundredths } from './customer-data.ts'
import { correctedLevel, proposeGaps } from './gap.ts'
import { tooFew } from './ruling.ts'

/** A touchpoint's score, and what customers answered at it. */
interface Answered {
  id: Id
  score: TouchpointScore
  /** In hundredths. */
  answers: Counted[]
  n: number
}

/**
 * Where auditors' score differs from customers' satisfaction at the same touchpoint. Only like with like: customers
 * must have been asked what the criterion asks. It takes three auditors with an interval and 30 answers at the
 * touchpoint.
 */
export function auditGap(
  view: JourneyView,
  criterion: Criterion,
  scores: JourneyScores,
  { satisfaction }: CustomerData,
): Ruling {
  if (satisfaction?.isMarketUnknown)
    return { proposals: [], refusal: { rule: 'audit-gap', reason: 'market-unknown' } }
  const asked = satisfaction?.question.criterionId === criterion.id ? satisfaction : null
  const rated = [...scores.touchpoints].filter(([, score]) => score.interval !== null && !isFaint(score))
  const answered = rated.map(([id, score]): Answered => {
    const answers = asked ? pointsInHundredths(asked.answers.get(id) ?? [], asked.question) : []
    return { id, score, answers, n: totalOf(answers) }
  })
  const comparable = answered.filter(({ n }) => n >= fewestToConclude)
  if (asked === null || comparable.length === 0) {
    const n = largestCount(answered.map(({ n }) => n))
    return tooFew('audit-gap', { unit: 'answers', n, needed: fewestToConclude })
  }
  const pairs = pairsOf(comparable, criterion, scores.spread)
  return { proposals: proposeGaps('audit-gap', pairs, view.audit.smallestDifference ?? smallestDifferences.hundred) }
}

/** Both figures of each touchpoint, with intervals corrected for all of them. */
function pairsOf(
  comparable: Answered[],
  criterion: Criterion,
  spread: JourneyScores['spread'],
): Pair[] {
  const level = correctedLevel(comparable.length)
  const half = pooledHalf(spread, level)
  return comparable.map(({ id, score, answers, n }) => ({
    touchpointId: id,
    staff: staffEstimate(score.value!, touchpointInterval(score, half, criterion.scale)!, criterion),
    customers: customersEstimate(answers, level),
    n,
  }))
}

function staffEstimate(value: number, interval: Interval, criterion: Criterion): Estimate {
  const ends = [interval.low, interval.high].map(end => inHundredths(end, criterion))
  return { value: inHundredths(value, criterion), ...extentOf(ends) }
}

function customersEstimate(hundredths: readonly Counted[], level: number): Estimate {
  return { value: summariseCounts(hundredths)!.mean, ...meanIntervalOfCounts(hundredths, level)! }
}
