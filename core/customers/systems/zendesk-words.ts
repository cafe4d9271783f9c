import type { AnswerWord } from '../../journey/source/mapping.ts'
import type { ColumnPlan, TablePlan } from './plan.ts'
import { distinct } from './cells.ts'
import { plannedQuestion, scaleOf } from './planned-question.ts'

const ratings: AnswerWord[] = [
  ...['Good', 'good', 'good_with_comment'].map(word => ({ word, value: 1, notExperienced: false })),
  ...['Bad', 'bad', 'bad_with_comment'].map(word => ({ word, value: 0, notExperienced: false })),
]

/** What stands there of tickets that nobody rated. */
const unrated: AnswerWord[] = ['Offered', 'offered', 'Not Offered', 'unoffered', 'Unoffered']
  .map(word => ({ word, value: null, notExperienced: false }))

/** What is asked under each rating. */
const wording = 'Satisfaction Score'

/**
 * The rating: good or bad, in newer accounts 1 to 5, by what stands in the column; a guess where that is neither, or
 * both.
 */
export function zendeskRating(cells: readonly string[]): ColumnPlan & { role: 'score' } {
  const found = distinct(cells)
  const isNewer = found.some(cell => /^[1-5]$/.test(cell))
  const isOlder = found.some(cell => ratings.some(({ word }) => word === cell))
  const words = isNewer ? unrated : [...ratings, ...unrated]
  return {
    role: 'score',
    question: plannedQuestion(wording, 'satisfaction', isNewer ? scaleOf(1, 5) : scaleOf(0, 1)),
    words: words.filter(({ word }) => isNewer || !word.includes('_') || found.includes(word)),
    isGuess: isNewer === isOlder,
  }
}

/** Whoever was asked and gave no rating. */
export function zendeskStates(column: string): TablePlan['states'] {
  return [{ column, word: 'Offered', state: 'invited' }, { column, word: 'offered', state: 'invited' }]
}

/** Words for the status of a ticket that is resolved, and of one that is not. */
export const zendeskStatus = {
  resolved: ['Solved', 'Closed', 'solved', 'closed'],
  open: ['New', 'Open', 'Pending', 'Hold', 'On-hold', 'new', 'open', 'pending', 'hold'],
}
