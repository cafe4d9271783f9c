import type { Id } from '../../../core/journey/identifier.ts'
import type { Source } from '../../../core/journey/source/source.ts'
import type { Translate } from '../../../core/locales/translate.ts'
import { questionOf } from '../../../core/customers/by-hand/question-forms.ts'
import { newId } from '../../../core/journey/identifier.ts'

/** What can be typed by hand. */
export const studyKinds = ['interview', 'focus-group', 'usability-test'] as const

export type StudyKind = typeof studyKinds[number]

/** A source that entries are typed into; one that has none yet is in no store. */
export interface TypedDraft extends Pick<Source, 'name' | 'questions' | 'measures'> {
  id: Id
  kind: StudyKind
}

/** The seconds that a task took. */
export const secondsMeasure = { id: 'm1', name: 'seconds', unit: 'number', known: 'seconds', currency: null } as const

/** A source of a kind with the questions that are usually asked in it. */
export function startTyped(kind: StudyKind, t: Translate, id: Id = newId()): TypedDraft {
  const satisfaction = questionOf('satisfaction', 'q1', t('byHand.usual.satisfaction'))
  const words = questionOf('words', 'q2', t('byHand.usual.words'))
  const questions = kind === 'usability-test' ? [questionOf('task', 'q1', '')] : [satisfaction, words]
  return { id, kind, name: t(`byHand.name.${kind}`), questions, measures: measuresOf(kind) }
}

/** A source that has entries, as they go on being typed into it. */
export function typedDraftOf({ id, name, kind, questions, measures }: Source): TypedDraft {
  return { id, name, kind: studyKinds.find(typed => typed === kind) ?? 'interview', questions, measures }
}

/** Questions as they are kept: without blanks at the ends of their words. */
export function trimWordings(questions: Source['questions']): Source['questions'] {
  return questions.map(question => ({ ...question, wording: question.wording.trim() }))
}

function measuresOf(kind: StudyKind): Source['measures'] {
  return kind === 'usability-test' ? [{ ...secondsMeasure }] : []
}
