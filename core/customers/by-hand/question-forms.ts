import type { SourceQuestion } from '../../journey/source/question.ts'
import type { QuestionPlan } from '../systems/plan.ts'
import { openQuestion, plannedQuestion, recommendation, scaleOf } from '../systems/planned-question.ts'

/** How a question that is typed by hand may be answered; a task is done or not. */
export const questionForms = ['satisfaction', 'ease', 'recommendation', 'score', 'words', 'task'] as const

export type QuestionForm = typeof questionForms[number]

/** A question of a form, with the scale, the polarity and the points that count as satisfied that go with it. */
export function questionOf(form: QuestionForm, id: string, wording: string): SourceQuestion {
  return { id, ...planOf(form, wording) }
}

function planOf(form: QuestionForm, wording: string): QuestionPlan {
  switch (form) {
    case 'satisfaction': return plannedQuestion(wording, 'satisfaction', scaleOf(1, 5))
    case 'ease': return plannedQuestion(wording, 'ease', scaleOf(1, 7))
    case 'recommendation': return recommendation(wording)
    case 'score': return { ...plannedQuestion(wording, 'other', scaleOf(1, 5)), boxes: 2 }
    case 'words': return openQuestion(wording)
    case 'task': return { ...plannedQuestion(wording, 'other', scaleOf(0, 1)), boxes: 1 }
  }
}

/** The form that a question has. */
export function questionFormOf(question: SourceQuestion): QuestionForm {
  if (question.scale === null)
    return 'words'
  if (isTask(question))
    return 'task'
  return question.subject === 'other' ? 'score' : question.subject
}

/** Whether a question of a usability test is a task: 1 where it was done, 0 where it was not. */
export function isTask({ scale, subject }: Pick<SourceQuestion, 'scale' | 'subject'>): boolean {
  return subject === 'other' && scale?.min === 0 && scale.max === 1 && scale.step === 1
}
