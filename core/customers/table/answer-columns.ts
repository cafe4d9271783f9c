import type { Measure } from '../../journey/source/measure.ts'
import type { SourceQuestion } from '../../journey/source/question.ts'
import type { Dimension } from '../../journey/source/source-counts.ts'

/** A column of answers at rest; the types are those that Parquet readers know by these names. */
export interface AnswerColumn {
  name: string
  type: 'STRING' | 'INT32' | 'DOUBLE' | 'BOOLEAN' | 'TIMESTAMP'
  isNullable: boolean
}

/** What decides which columns a source's answers have: what it has nothing for, it has no column for. */
export interface TableShape {
  /** Whether it says who answered. */
  hasCustomers: boolean
  /** Whether it also has rows that nobody answered, or that were only begun. */
  hasStates: boolean
  /** Whether a row may stand for many. */
  isCounted: boolean
  fields: readonly (Dimension | TieField)[]
  questions: readonly AnsweredQuestion[]
  measures: readonly Pick<Measure, 'id'>[]
  /** How many journeys the source is tied to. */
  journeys: number
}

/** How a question is answered. */
export interface AnsweredQuestion extends Pick<SourceQuestion, 'id' | 'scale'> {
  hasTexts: boolean
  /** Whether somebody may say that they did not experience what it asks about. */
  mayBeAbsent: boolean
}

/** What a row says of where in a journey it belongs; rules read it. */
export const tieFields = ['touchpoint', 'address', 'survey', 'tag', 'queue'] as const

type TieField = typeof tieFields[number]

const text = (name: string): AnswerColumn => ({ name, type: 'STRING', isNullable: true })

/**
 * The columns of a source's answers, one row a submission, in the order in which they are written. What each holds, in
 * which unit, stands in FORMAT.md.
 */
export function answerColumns(shape: TableShape): AnswerColumn[] {
  return [
    { name: 'record', type: 'STRING', isNullable: false },
    ...shape.hasCustomers ? [text('customer')] : [],
    { name: 'at', type: 'TIMESTAMP', isNullable: false },
    { name: 'month', type: 'INT32', isNullable: false },
    ...shape.hasStates ? [{ name: 'state', type: 'STRING', isNullable: false } as const] : [],
    ...shape.isCounted ? [{ name: 'count', type: 'INT32', isNullable: false } as const] : [],
    ...shape.fields.map(text),
    ...shape.questions.flatMap(question => questionColumns(question, shape.journeys)),
    ...shape.measures.map(({ id }): AnswerColumn => ({ name: id, type: 'DOUBLE', isNullable: true })),
  ]
}

/** The column of a question in which somebody says that they did not experience what it asks about. */
export const absentColumn = (questionId: string): string => `${questionId}_absent`

/** The column of what was answered in words. */
export const textColumn = (questionId: string): string => `${questionId}_text`

/** The columns of which one at least has something where a question was answered. */
export const saidColumns = (questionId: string): string[] =>
  [questionId, absentColumn(questionId), textColumn(questionId)]

/** The column of where in the n-th journey of the source, from 0, a question was asked about. */
export function placeColumn(questionId: string, journey: number): string {
  return journey === 0 ? `${questionId}_place` : `${questionId}_place_${journey + 1}`
}

function questionColumns({ id, scale, hasTexts, mayBeAbsent }: AnsweredQuestion, journeys: number): AnswerColumn[] {
  const isWhole = scale !== null && [scale.min, scale.step].every(Number.isInteger)
  return [
    ...scale ? [{ name: id, type: isWhole ? 'INT32' : 'DOUBLE', isNullable: true } as const] : [],
    ...mayBeAbsent ? [{ name: absentColumn(id), type: 'BOOLEAN', isNullable: false } as const] : [],
    ...hasTexts ? [text(textColumn(id))] : [],
    ...Array.from({ length: journeys }, (_, journey) => text(placeColumn(id, journey))),
  ]
}
