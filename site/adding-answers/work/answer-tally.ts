import type { CodedAnswers } from '../../../core/customers/table/coded-columns.ts'
import type { SourceQuestion } from '../../../core/journey/source/question.ts'
import { absentColumn } from '../../../core/customers/table/answer-columns.ts'

/** How often each point was answered to a question, each row counting, or as many as it stands for. */
export interface AnswerTally {
  questionId: string
  /** From the least point to the greatest; those that nobody gave are not there. */
  points: { value: number, n: number }[]
  notExperienced: number
}

/** Counts the answers to each question that has a scale. */
export function tallyAnswers(answers: CodedAnswers, questions: readonly SourceQuestion[]): AnswerTally[] {
  return questions.filter(({ scale }) => scale !== null).map(({ id }) => tallyOf(answers, id))
}

function tallyOf({ rows, numbers }: CodedAnswers, questionId: string): AnswerTally {
  const [values, absent] = [numbers.get(questionId), numbers.get(absentColumn(questionId))]
  const count = numbers.get('count')
  const points = new Map<number, number>()
  let notExperienced = 0
  for (let row = 0; row < rows; row++) {
    const n = count?.[row] ?? 1
    const value = values?.[row] ?? Number.NaN
    if (!Number.isNaN(value))
      points.set(value, (points.get(value) ?? 0) + n)
    else if (absent?.[row] === 1)
      notExperienced += n
  }
  const sorted = [...points].sort(([a], [b]) => a - b).map(([value, n]) => ({ value, n }))
  return { questionId, points: sorted, notExperienced }
}
