import type { AnswerWord, Mapping } from '../../../core/journey/source/mapping.ts'
import type { AnswersDraft, DraftRows } from './answers-draft.ts'
import { sharedScores } from '../../../core/customers/mapping/shared-scores.ts'
import { askedPlan } from '../../../core/customers/systems/asked-plan.ts'
import { openQuestion } from '../../../core/customers/systems/planned-question.ts'
import { nameKey } from '../../../core/journey/same-name.ts'
import { freeId } from './free-id.ts'
import { newScore } from './new-score.ts'

/** Of a file whose rows answer different questions, what stands for one of them in the column that says which. */
export type NamedQuestion = NonNullable<Mapping['asked']>['questions'][number]

type Data = DraftRows['data']

/** What stands for a question in the column that says which one a row answers; empty where no column does. */
export function askedAs({ asked }: Mapping, questionId: string): NamedQuestion[] {
  return asked?.questions.filter(({ of }) => of === questionId) ?? []
}

/** What was answered in these columns where the rows answer one of such questions. */
export function askedCells(mapping: Mapping, words: readonly string[], data: Data): string[] {
  const keys = words.map(nameKey)
  const indexOf = (name: string) => mapping.columns.findIndex(column => column.name === name)
  const [asked, scores] = [indexOf(mapping.asked?.column ?? ''), sharedScores(mapping).map(indexOf)]
  return data.filter(row => keys.includes(nameKey(row[asked] ?? '')))
    .flatMap(row => scores.map(index => row[index] ?? ''))
}

/** A draft in which such a question is answered on a scale, or in words alone. */
export function setOnScale(draft: AnswersDraft, id: string, isOnScale: boolean, { data }: DraftRows): AnswersDraft {
  const { wording } = draft.questions.find(question => question.id === id)!
  const cells = askedCells(draft.mapping, askedAs(draft.mapping, id).map(({ word }) => word), data)
  const { question, words } = isOnScale ? newScore(wording, cells) : { question: openQuestion(wording), words: [] }
  return {
    ...draft,
    questions: draft.questions.map(one => one.id === id ? { ...one, ...question } : one),
    mapping: withAskedWords(draft.mapping, one => one.of === id, words),
  }
}

/** A draft in which rows may answer a question more, which a column calls by this word. */
export function addAsked(draft: AnswersDraft, word: string, answers: readonly string[]): AnswersDraft {
  const { asked } = draft.mapping
  if (!asked)
    return draft
  const id = freeId(draft.questions.map(({ id }) => id), 'q')
  const { question, words } = askedPlan(word, answers)
  return {
    ...draft,
    questions: [...draft.questions, { ...question, id }],
    mapping: { ...draft.mapping, asked: { ...asked, questions: [...asked.questions, { word, of: id, words }] } },
  }
}

/** A mapping in which the words of the questions that are picked stand for something else. */
export function withAskedWords(
  mapping: Mapping,
  isPicked: (asked: NamedQuestion) => boolean,
  words: AnswerWord[],
): Mapping {
  const { asked } = mapping
  if (!asked)
    return mapping
  const questions = asked.questions.map(one => isPicked(one) ? { ...one, words } : one)
  return { ...mapping, asked: { ...asked, questions } }
}
