import type { SourceQuestion } from '../../../core/journey/source/question.ts'
import type { AnswersDraft } from './answers-draft.ts'

/** The questions that a file answers, in the order of the screen; of those of its source it may answer only some. */
export function usedQuestions({ mapping: { columns, asked }, questions }: AnswersDraft): SourceQuestion[] {
  const used = new Set([...columns.map(({ of }) => of), ...asked?.questions.map(({ of }) => of) ?? []])
  return questions.filter(({ id }) => used.has(id))
}
