import type { SourceQuestion } from '../../journey/source/question.ts'
import type { TiedJourney } from '../../journey/source/rule.ts'
import type { AnswerColumn } from '../table/answer-columns.ts'
import type { Values } from '../table/answer-writer.ts'
import type { CodedAnswers } from '../table/coded-columns.ts'
import type { CaughtRows } from './place-answers.ts'
import { createCodedBuilder } from '../table/coded-builder.ts'
import { countedNames } from '../table/counted-names.ts'
import { createAnswerBuilder } from './answer-builder.ts'
import { createPlacing } from './place-answers.ts'

/** Answers that are tied to the journeys of their source. */
export interface TiedAnswers {
  /** The answers as Parquet. */
  file: ArrayBuffer
  rows: number
  /** What of them is counted, so that the file is not read again for it. */
  counted: CodedAnswers
  /** For each journey of the source, which rules caught how many. */
  caught: CaughtRows[]
}

/** Ties rows, writes and counts them. */
export interface TiedTable {
  /** Values in the order of the columns: where they belong is put into them; they are copied. */
  add: (values: Values) => void
  finish: () => TiedAnswers
}

/** What of a source decides how its answers are tied and counted. */
export interface TiedSource {
  questions: readonly Pick<SourceQuestion, 'id'>[]
  journeys: readonly TiedJourney[]
}

export function createTiedTable(columns: readonly AnswerColumn[], { questions, journeys }: TiedSource): TiedTable {
  const placings = journeys.map((journey, index) => createPlacing(columns, questions, journey, index))
  const builder = createAnswerBuilder(columns)
  const { texts, numbers } = countedNames(questions, journeys.length)
  const counted = createCodedBuilder(columns, [...texts, ...numbers])
  return {
    add(values) {
      placings.forEach(({ place }) => place(values))
      builder.add(values)
      counted.add(values)
    },
    finish: () => ({
      ...builder.finish(),
      counted: counted.finish(),
      caught: placings.map(({ caught }) => caught),
    }),
  }
}
