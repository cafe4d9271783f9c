import type { ScoreDifference } from '../../../core/customers/scores/compare-scores.ts'
import type { Corrected } from '../../../core/customers/scores/correct-comparisons.ts'
import type { Answerers, CustomerScore } from '../../../core/customers/scores/score-counts.ts'
import type { SourceQuestion } from '../../../core/journey/source/question.ts'
import type { CountCell } from '../../../core/journey/source/source-counts.ts'
import { compareScores } from '../../../core/customers/scores/compare-scores.ts'
import { correctComparisons } from '../../../core/customers/scores/correct-comparisons.ts'
import { distributionOf } from '../../../core/customers/scores/distribution.ts'
import { scoreCounts } from '../../../core/customers/scores/score-counts.ts'
import { scoreKindOf } from '../../../core/customers/scores/score-kind.ts'

/** A score in two periods. */
export interface ScoreChange {
  now: CustomerScore
  before: CustomerScore
  /** Now minus before. */
  change: Corrected<ScoreDifference>
  verdict: 'better' | 'worse' | 'unclear'
}

/** How a question's score changed, with its test. */
export function comparePeriods(
  question: SourceQuestion,
  answerers: Answerers,
  now: readonly CountCell[],
  before: readonly CountCell[],
): ScoreChange {
  const [later, earlier] = [distributionOf(question, now), distributionOf(question, before)]
  const { comparisons } = correctComparisons([compareScores(question, later, earlier)])
  const change = comparisons[0]!
  return {
    now: scoreCounts(question, later, answerers),
    before: scoreCounts(question, earlier, answerers),
    change,
    verdict: verdictOf(question, change),
  }
}

/** A share is always of the satisfied; of a mean the question says which end is good. */
function verdictOf(question: SourceQuestion, { value, differs }: Corrected<ScoreDifference>): ScoreChange['verdict'] {
  if (!differs || value === null || value === 0)
    return 'unclear'
  const isMean = ['mean', 'ces'].includes(scoreKindOf(question))
  const isLowGood = isMean && question.polarity === 'low-is-good'
  return (value > 0) === isLowGood ? 'worse' : 'better'
}
