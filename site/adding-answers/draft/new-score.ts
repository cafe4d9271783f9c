import type { QuestionPlan } from '../../../core/customers/systems/plan.ts'
import type { AnswerWord } from '../../../core/journey/source/mapping.ts'
import { knownWords } from '../../../core/customers/mapping/answer-words.ts'
import { distinct } from '../../../core/customers/systems/cells.ts'
import { guessScore, subjectOf } from '../../../core/customers/systems/guess-score.ts'
import { plannedQuestion, scaleOf } from '../../../core/customers/systems/planned-question.ts'

/** A question with a scale that has no id yet, and what its words stand for. */
export interface NewScore {
  question: QuestionPlan
  words: AnswerWord[]
}

/** What scores may ask, by what is answered; of words, those that are known are filled in. */
export function newScore(wording: string, cells: readonly string[]): NewScore {
  const guess = guessScore(wording, cells)
  if (guess?.role === 'score' && guess.question)
    return { question: guess.question, words: guess.words ?? [] }
  const known = knownWords(distinct(cells).filter(word => knownWords([word]) !== null))
  const question = plannedQuestion(wording, subjectOf(wording) ?? 'other', known?.scale ?? scaleOf(1, 5))
  return { question, words: known?.words ?? [] }
}
