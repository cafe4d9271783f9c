import type { ScoreDifference } from '../../../core/customers/scores/compare-scores.ts'
import type { ComparisonWords, Corrected } from '../../../core/customers/scores/correct-comparisons.ts'
import type { Answerers, CustomerScore } from '../../../core/customers/scores/score-counts.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import type { SourceQuestion } from '../../../core/journey/source/question.ts'
import type { CountCell } from '../../../core/journey/source/source-counts.ts'
import { compareScores } from '../../../core/customers/scores/compare-scores.ts'
import { correctComparisons } from '../../../core/customers/scores/correct-comparisons.ts'
import { distributionOf } from '../../../core/customers/scores/distribution.ts'
import { scoreCounts } from '../../../core/customers/scores/score-counts.ts'
import { scoreKindOf } from '../../../core/customers/scores/score-kind.ts'
import { isFigureShown } from '../small-figures.ts'

/** A score in two periods. */
export interface ScoreChange {
  now: CustomerScore
  before: CustomerScore
  /** Now minus before; null where one of the two has no figure to show, since it would tell it. */
  change: Corrected<ScoreDifference> | null
  verdict: 'better' | 'worse' | 'unclear'
}

/** A score at one place in two periods; null for the answers that are tied to none. */
interface PlaceChange extends ScoreChange {
  place: Id | null
}

/** A question's score in two periods. */
export interface PeriodChanges {
  whole: ScoreChange
  /** The places that can be compared, in walking order; none where all answers are about one. */
  places: PlaceChange[]
  /** Of the whole and the places together. */
  words: ComparisonWords
}

const notCompared: ScoreDifference = { value: null, interval: null, p: null }

type Uncorrected = Pick<ScoreChange, 'now' | 'before'> & { place: Id | null, change: ScoreDifference | null }

/**
 * How a question's score changed, as a whole and at each place, with its test: all of them at once are allowed for how
 * many they are.
 * @param order all places, in walking order
 */
export function comparePeriods(
  question: SourceQuestion,
  answerers: Answerers,
  now: readonly CountCell[],
  before: readonly CountCell[],
  order: readonly Id[],
): PeriodChanges {
  const at = (place: Id | null, isThere: (cell: CountCell) => boolean): Uncorrected =>
    scoresOf(question, answerers, now.filter(isThere), before.filter(isThere), place)
  const named = new Set([...now, ...before].map(({ by }) => by.place))
  const ids = named.size > 1 ? [...order, null].filter(id => named.has(id)) : []
  const places = ids.map(id => at(id, ({ by }) => by.place === id)).filter(({ change }) => change !== null)
  const all = [at(null, () => true), ...places]
  const { comparisons, ...words } = correctComparisons(all.map(({ change }) => change ?? notCompared))
  const [whole, ...rest] = all.map((each, index): PlaceChange => {
    const change = each.change && comparisons[index]!
    return { ...each, change, verdict: change ? verdictOf(question, change) : 'unclear' }
  })
  return { whole: whole!, places: rest, words }
}

function scoresOf(
  question: SourceQuestion,
  answerers: Answerers,
  now: CountCell[],
  before: CountCell[],
  place: Id | null,
): Uncorrected {
  const [later, earlier] = [distributionOf(question, now), distributionOf(question, before)]
  const scores = { now: scoreCounts(question, later, answerers), before: scoreCounts(question, earlier, answerers) }
  const areShown = isFigureShown(scores.now) && isFigureShown(scores.before)
  return { ...scores, place, change: areShown ? compareScores(question, later, earlier) : null }
}

/** A share is always of the satisfied; of a mean the question says which end is good. */
function verdictOf(question: SourceQuestion, { value, differs }: Corrected<ScoreDifference>): ScoreChange['verdict'] {
  if (!differs || value === null || value === 0)
    return 'unclear'
  const isMean = ['mean', 'ces'].includes(scoreKindOf(question))
  const isLowGood = isMean && question.polarity === 'low-is-good'
  return (value > 0) === isLowGood ? 'worse' : 'better'
}
