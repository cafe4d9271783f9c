import type { TypedAnswer, TypedEntry } from '../../../core/customers/by-hand/typed-entry.ts'
import type { Day } from '../../../core/journey/day.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import type { SourceQuestion } from '../../../core/journey/source/question.ts'
import type { TypedDraft } from './typed-draft.ts'
import { isTask } from '../../../core/customers/by-hand/question-forms.ts'
import { isGiven } from '../../../core/customers/by-hand/typed-entry.ts'
import { createNumberReader } from '../../../core/customers/mapping/read-number.ts'
import { newId } from '../../../core/journey/identifier.ts'
import { hidePrivateText } from '../../../core/journey/privacy/hide-private-text.ts'
import { trimName } from '../../../core/journey/text.ts'
import { secondsMeasure } from './typed-draft.ts'

/** What stands in the fields of one question. */
export interface AnswerDraft {
  /** A point of the scale as a text, `absent`, or empty. */
  choice: string
  text: string
}

/** What stands in the form. */
export interface EntryDraft {
  /** The entry that is changed; null for a new one. */
  record: Id | null
  day: Day
  placeId: Id
  /** A code or an address; of an entry that is changed, empty for whoever it was. */
  participant: string
  session: string
  segment: string
  market: string
  /** Of several tasks, the one that was tried. */
  taskId: string
  seconds: string
  answers: Record<string, AnswerDraft>
}

/** Did not experience it. */
export const absentChoice = 'absent'

const noAnswer: AnswerDraft = { choice: '', text: '' }

/** A form in which nothing was answered yet. */
export function blankEntry(day: Day, placeId: Id): EntryDraft {
  const words = { participant: '', session: '', segment: '', market: '', seconds: '' }
  return { record: null, day, placeId, ...words, taskId: '', answers: {} }
}

/** The form for the next one: what seldom changes stays. */
export function nextEntry({ day, placeId, session, segment, market, taskId }: EntryDraft): EntryDraft {
  return { ...blankEntry(day, placeId), session, segment, market, taskId }
}

/** The form of an entry that is changed. */
export function draftOfEntry(entry: TypedEntry, { questions }: TypedDraft): EntryDraft {
  const { record, day, placeId, session, segment, market, answers, measures } = entry
  const answered = new Set(answers.map(({ questionId }) => questionId))
  const seconds = measures[secondsMeasure.id]
  return {
    ...{ record, day, placeId, participant: '', session: session ?? '', segment: segment ?? '', market: market ?? '' },
    taskId: questions.find(question => isTask(question) && answered.has(question.id))?.id ?? '',
    seconds: seconds === undefined ? '' : String(seconds),
    answers: Object.fromEntries(answers.map(({ questionId, value, isAbsent, text }) =>
      [questionId, { choice: isAbsent ? absentChoice : value === null ? '' : String(value), text }])),
  }
}

/** The questions that an entry answers: of several tasks one alone, since it has one time. */
export function askedIn({ questions, kind }: TypedDraft, { taskId }: EntryDraft): SourceQuestion[] {
  if (kind !== 'usability-test')
    return questions
  const task = questions.find(({ id }) => id === taskId) ?? questions.find(isTask)
  return questions.filter(question => question === task || !isTask(question))
}

/** What stands in the fields of a question. */
export function answerDraft({ answers }: EntryDraft, questionId: string): AnswerDraft {
  return answers[questionId] ?? noAnswer
}

/**
 * The entry that a form stands for, with what is private in its texts blanked.
 * @param participant their pseudonym; null where nobody is named
 */
export function entryOf(draft: EntryDraft, source: TypedDraft, participant: string | null): TypedEntry {
  const { record, day, placeId, session, segment, market } = draft
  const seconds = secondsIn(draft)
  return {
    record: record ?? newId(),
    ...{ day, placeId, participant },
    session: trimName(session) || null,
    segment: trimName(segment) || null,
    market: trimName(market) || null,
    answers: askedIn(source, draft).map(({ id }) => answerOf(id, answerDraft(draft, id))).filter(isGiven),
    measures: seconds === null || Number.isNaN(seconds) ? {} : { [secondsMeasure.id]: seconds },
  }
}

/** More than eleven days: nobody tries for as long. */
const mostSeconds = 1_000_000

const withPoint = createNumberReader('.')
const withComma = createNumberReader(',')

/** The seconds that were typed, with a point or a comma: null for none, not a number where it is none. */
export function secondsIn({ seconds }: EntryDraft): number | null {
  if (seconds.trim() === '')
    return null
  const value = withPoint(seconds) ?? withComma(seconds)
  return value !== null && value >= 0 && value <= mostSeconds ? value : Number.NaN
}

function answerOf(questionId: string, { choice, text }: AnswerDraft): TypedAnswer {
  const isAbsent = choice === absentChoice
  const value = choice === '' || isAbsent ? null : Number(choice)
  return { questionId, value, isAbsent, text: hidePrivateText(text.trim()) }
}
