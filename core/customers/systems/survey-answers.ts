import type { AnswerWord } from '../../journey/source/mapping.ts'
import type { ColumnPlan } from './plan.ts'
import { wordWithoutValue } from '../mapping/answer-words.ts'
import { distinct } from './cells.ts'
import { guessScore } from './guess-score.ts'
import { isPersonal } from './personal-columns.ts'
import { openQuestion } from './planned-question.ts'

/** Shorter ones on the whole are choices, names or codes; Chinese says as much in a third of the letters. */
const leastLength = 12
const leastLengthInChinese = 5

/** Whether cells hold what people wrote in their own words: long ones, hardly any of them the same. */
export function areTexts(cells: readonly string[]): boolean {
  const filled = cells.map(cell => cell.trim()).filter(cell => cell !== '')
  const length = filled.reduce((sum, cell) => sum + cell.length, 0) / filled.length
  const least = filled.some(cell => /\p{Script=Han}/u.test(cell)) ? leastLengthInChinese : leastLength
  return length >= least && distinct(filled).length > filled.length / 2
}

/** What stands where nothing was answered, such as `(跳过)`: no text of anybody. */
export function withoutPoint(cells: readonly string[]): AnswerWord[] {
  return distinct(cells).map(wordWithoutValue).filter(word => word !== null)
}

/**
 * What the column of a question in a survey holds: a score, texts, or a choice that is of no use by itself. A column
 * that is empty as far as it was read, or holds who somebody is, is ignored.
 */
export function surveyAnswers(wording: string, cells: readonly string[]): ColumnPlan {
  if (isPersonal(wording))
    return { role: 'ignore' }
  const score = guessScore(wording, cells)
  if (score)
    return score
  return areTexts(cells)
    ? { role: 'text', question: openQuestion(wording), words: withoutPoint(cells), isGuess: true }
    : { role: 'ignore', isGuess: true }
}
