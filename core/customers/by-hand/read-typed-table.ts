import type { Values } from '../table/answer-writer.ts'
import type { StoredTable } from '../table/stored-table.ts'
import type { TypedAnswer, TypedEntry } from './typed-entry.ts'
import type { TypedSource } from './typed-table.ts'
import { absentColumn, textColumn } from '../table/answer-columns.ts'
import { readStoredTable } from '../table/stored-table.ts'
import { dayOf } from './typed-day.ts'
import { isGiven } from './typed-entry.ts'

/**
 * Reads the entries of a source that was typed by hand, in the order in which they were typed.
 * @throws where the file is no Parquet
 */
export async function readTypedTable(
  file: ArrayBuffer,
  { questions, measures }: Pick<TypedSource, 'questions' | 'measures'>,
): Promise<TypedEntry[]> {
  const table = await readStoredTable(file)
  return Array.from({ length: table.rows }, (_, row): TypedEntry => {
    const text = (name: string) => textIn(table, name, row)
    return {
      record: text('record') ?? '',
      day: dayOf(numberIn(table, 'at', row) ?? 0),
      participant: text('customer'),
      placeId: text('touchpoint') ?? '',
      session: text('survey'),
      segment: text('segment'),
      market: text('market'),
      answers: questions.map(({ id }) => answerIn(table, id, row)).filter(isGiven),
      measures: Object.fromEntries(measures.flatMap(({ id }) => {
        const value = numberIn(table, id, row)
        return value === null ? [] : [[id, value]]
      })),
    }
  })
}

function answerIn(table: StoredTable, questionId: string, row: number): TypedAnswer {
  return {
    questionId,
    value: numberIn(table, questionId, row),
    isAbsent: valueIn(table, absentColumn(questionId), row) === true,
    text: textIn(table, textColumn(questionId), row) ?? '',
  }
}

function valueIn({ values }: StoredTable, name: string, row: number): Values[number] {
  return values.get(name)?.[row] ?? null
}

function textIn(table: StoredTable, name: string, row: number): string | null {
  const value = valueIn(table, name, row)
  return typeof value === 'string' ? value : null
}

function numberIn(table: StoredTable, name: string, row: number): number | null {
  const value = valueIn(table, name, row)
  return typeof value === 'number' ? value : null
}
