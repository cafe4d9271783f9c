import type { AskedPlan } from './plan.ts'
import { guessScore } from './guess-score.ts'
import { openQuestion } from './planned-question.ts'

/** The question of a wording that stands in a column, as far as the answers to it that were read say. */
export function askedPlan(wording: string, answers: readonly string[]): Required<AskedPlan> {
  const guess = guessScore(wording, answers)
  return guess?.role === 'score' && guess.question
    ? { word: wording, question: guess.question, words: guess.words ?? [] }
    : { word: wording, question: openQuestion(wording), words: [] }
}
