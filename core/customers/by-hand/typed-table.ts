import type { SourceCounts } from '../../journey/source/source-counts.ts'
import type { Source } from '../../journey/source/source.ts'
import type { AnswerColumn } from '../table/answer-columns.ts'
import type { Values } from '../table/answer-writer.ts'
import type { TypedEntry } from './typed-entry.ts'
import { monthNumber } from '../../journey/month.ts'
import { countSource } from '../counts/count-source.ts'
import { spanOf } from '../counts/span-of.ts'
import { createTiedTable } from '../importing/tied-table.ts'
import { absentColumn, answerColumns, textColumn } from '../table/answer-columns.ts'
import { momentOf } from './typed-day.ts'

/** What of a source decides how its entries are written. */
export type TypedSource = Pick<Source, 'questions' | 'measures' | 'journeys'>

/** Entries as the Parquet that any source has, and what is counted of them. */
export interface TypedTable {
  file: ArrayBuffer
  rows: number
  counts: SourceCounts
  /** In milliseconds since 1970; null where there are none. */
  span: { from: number, to: number } | null
}

/** Writes all entries of a source that is typed by hand; each place needs a rule of its own among the source's. */
export function writeTypedTable(entries: readonly TypedEntry[], source: TypedSource): TypedTable {
  const { questions, journeys } = source
  const columns = answerColumns(shapeOf(source))
  const table = createTiedTable(columns, source)
  for (const entry of entries)
    table.add(valuesOf(entry, columns))
  const { file, rows, counted } = table.finish()
  return { file, rows, counts: countSource(counted, questions, journeys.length), span: spanOf(counted) }
}

function shapeOf({ questions, measures, journeys }: TypedSource) {
  return {
    hasCustomers: true,
    hasStates: false,
    isCounted: false,
    fields: ['segment', 'market', 'touchpoint', 'survey'] as const,
    questions: questions.map(question => ({ ...question, hasTexts: true, mayBeAbsent: question.scale !== null })),
    measures,
    journeys: journeys.length,
  }
}

function valuesOf(entry: TypedEntry, columns: readonly AnswerColumn[]): Values {
  const { record, day, participant, placeId, session, segment, market, answers, measures } = entry
  const values = new Map<string, Values[number]>([
    ['record', record],
    ['customer', participant],
    ['at', momentOf(day)],
    ['month', monthNumber(day.slice(0, 7))],
    ['segment', segment],
    ['market', market],
    ['touchpoint', placeId],
    ['survey', session],
    ...Object.entries(measures),
  ])
  for (const { questionId, value, isAbsent, text } of answers) {
    values.set(questionId, isAbsent ? null : value)
    values.set(absentColumn(questionId), isAbsent)
    values.set(textColumn(questionId), text || null)
  }
  return columns.map(({ name, type }) => values.get(name) ?? (type === 'BOOLEAN' ? false : null))
}
