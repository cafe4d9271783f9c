import type { SourceQuestion } from '../../../core/journey/source/question.ts'

/** The first id of a question that is not taken. */
export function freeQuestionId(questions: readonly Pick<SourceQuestion, 'id'>[]): string {
  const taken = new Set(questions.map(({ id }) => id))
  let number = 1
  while (taken.has(`q${number}`))
    number++
  return `q${number}`
}
