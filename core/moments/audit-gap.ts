import type { Question } from '../customers/question.ts'
import type { Criterion } from '../journey/criterion.ts'
import type { Id } from '../journey/identifier.ts'
import type { JourneyView } from '../journey/journey-view.ts'
import type { JourneyScores, TouchpointScore } from '../scores/audit-score.ts'
import type { Estimate } from '../statistics/differences.ts'
import type { Interval } from '../statistics/interval.ts'
import type { CustomerData } from './customer-data.ts'
import type { Pair } from './gap.ts'
import type { Ruling } from './ruling.ts'
import { inHundredths } from '../customers/question.ts'
import { pooledHalf, touchpointInterval } from '../scores/touchpoint-score.ts'
import { smallestDifferences } from '../statistics/comparisons.ts'
import { extentOf } from '../statistics/extent.ts'
import { meanInterval } from '../statistics/intervals.ts'
import { mean } from '../statistics/mean.ts'
import { fewestCustomers, largestCount } from './customer-data.ts'
import { correctedLevel, proposeGaps } from './gap.ts'
import { tooFew } from './ruling.ts'

/** A touchpoint's score, and what customers answered at it. */
interface Answered {
  id: Id
  score: TouchpointScore
  answers: number[]
}

/**
 * Where auditors' score differs from customers' satisfaction at the same touchpoint. Only like with like: customers
 * must have been asked what the criterion asks. It takes an interval of the auditors' and 30 answers at the touchpoint.
 */
export function auditGap(
  view: JourneyView,
  criterion: Criterion,
  scores: JourneyScores,
  { satisfaction }: CustomerData,
): Ruling {
  const asked = satisfaction?.question.criterionId === criterion.id ? satisfaction : null
  const rated = [...scores.touchpoints].filter(([, { interval }]) => interval !== null)
  const answered = rated.map(([id, score]): Answered => ({ id, score, answers: asked?.answers.get(id) ?? [] }))
  const comparable = answered.filter(({ answers }) => answers.length >= fewestCustomers)
  if (asked === null || comparable.length === 0) {
    const n = largestCount(answered.map(({ answers }) => answers.length))
    return tooFew('audit-gap', { unit: 'answers', n, needed: fewestCustomers })
  }
  const pairs = pairsOf(comparable, asked.question, criterion, scores.spread)
  return { proposals: proposeGaps('audit-gap', pairs, view.audit.smallestDifference ?? smallestDifferences.hundred) }
}

/** Both figures of each touchpoint, with intervals corrected for all of them. */
function pairsOf(
  comparable: Answered[],
  question: Question,
  criterion: Criterion,
  spread: JourneyScores['spread'],
): Pair[] {
  const level = correctedLevel(comparable.length)
  const half = pooledHalf(spread, level)
  return comparable.map(({ id, score, answers }) => ({
    touchpointId: id,
    staff: staffEstimate(score.value!, touchpointInterval(score, half, criterion.scale)!, criterion),
    customers: customersEstimate(answers.map(value => inHundredths(value, question)), level),
    n: answers.length,
  }))
}

function staffEstimate(value: number, interval: Interval, criterion: Criterion): Estimate {
  const ends = [interval.low, interval.high].map(end => inHundredths(end, criterion))
  return { value: inHundredths(value, criterion), ...extentOf(ends) }
}

function customersEstimate(hundredths: number[], level: number): Estimate {
  return { value: mean(hundredths), ...meanInterval(hundredths, level)! }
}
