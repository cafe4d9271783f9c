import type { ReasonAmong } from '../../reasons/no-figure.ts'
import type { Difference } from '../../statistics/differences.ts'
import type { Distribution } from './distribution.ts'
import type { ScoredQuestion } from './score-kind.ts'
import { csatDifference } from '../../metrics/csat.ts'
import { countPromoters, npsDifference } from '../../metrics/nps.ts'
import { differenceOfCountedMeans } from '../../statistics/differences.ts'
import { scoreKindOf } from './score-kind.ts'
import { scoreTopBoxes } from './top-boxes.ts'

type Points = Pick<Distribution, 'points'>

/** In the units of the score: points of an NPS, percentage points of a share, points of the scale of a mean. */
export type ScoreDifference = Difference<
  ReasonAmong<'no-answers' | 'no-such-scale' | 'different-scales' | 'too-few' | 'constant' | 'too-large'>
>

/**
 * The first score of a question minus the second, of two groups, or of a period and the one before, with the test for
 * its kind: adjusted Wald for NPS, Newcombe's interval and the pooled test for shares, Welch for means. Which sign is
 * good depends on the polarity of a mean; a share is always of the satisfied.
 *
 * The two are taken as independent. Customers who answered in both make the interval too wide rather than too narrow.
 */
export function compareScores(question: ScoredQuestion, first: Points, second: Points): ScoreDifference {
  if (question.scale === null)
    return { value: null, interval: null, p: null, reason: 'no-such-scale' }
  switch (scoreKindOf(question)) {
    case 'nps': return npsDifference(countPromoters(first.points), countPromoters(second.points))
    case 'top-boxes': return compareTopBoxes(question, first, second)
    default: return differenceOfCountedMeans(first.points, second.points)
  }
}

function compareTopBoxes(question: ScoredQuestion, first: Points, second: Points): ScoreDifference {
  const [one, other] = [scoreTopBoxes(question, first.points), scoreTopBoxes(question, second.points)]
  const difference = csatDifference(one, other)
  return one.reason === 'no-such-scale' ? { ...difference, reason: one.reason } : difference
}
