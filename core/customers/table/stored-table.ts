import type { SchemaElement } from 'hyparquet'
import type { AnswerColumn } from './answer-columns.ts'
import type { Values } from './answer-writer.ts'
import { parquetMetadata, parquetRead } from 'hyparquet'

/** Answers at rest, column by column, with the values that they were written with. */
export interface StoredTable {
  columns: AnswerColumn[]
  rows: number
  /** By the column's name, all of one length; null where a row has none. */
  values: Map<string, Values>
}

/** Reads all columns of a file of answers; throws where it is no Parquet. */
export async function readStoredTable(file: ArrayBuffer): Promise<StoredTable> {
  const { num_rows: count } = parquetMetadata(file)
  const [columns, rows] = [storedColumns(file), Number(count)]
  return { columns, rows, values: await readStoredRows(file, columns, { from: 0, to: rows }) }
}

/** The columns of a file of answers; throws where it is no Parquet. */
export function storedColumns(file: ArrayBuffer): AnswerColumn[] {
  return parquetMetadata(file).schema.slice(1).map(columnOf)
}

/** Rows that were written together, from 0; the last is not among them. */
export interface RowGroup {
  from: number
  to: number
}

/** What of a file was written together: read together, no more of it is held. Throws where it is no Parquet. */
export function rowGroups(file: ArrayBuffer): RowGroup[] {
  let to = 0
  return parquetMetadata(file).row_groups.map(({ num_rows: rows }) => {
    const from = to
    to += Number(rows)
    return { from, to }
  })
}

/** Some rows of a file, column by column; throws where it is no Parquet. */
export async function readStoredRows(
  file: ArrayBuffer,
  columns: readonly AnswerColumn[],
  { from, to }: RowGroup,
): Promise<StoredTable['values']> {
  const blank = (): Values => Array.from<null>({ length: to - from }).fill(null)
  const values = new Map(columns.map(({ name }) => [name, blank()] as const))
  await parquetRead({ file, rowStart: from, rowEnd: to, columns: [...values.keys()], onChunk: (part) => {
    const column = values.get(part.columnName)!
    for (let index = 0; index < part.columnData.length; index++)
      column[part.rowStart + index - from] = plainValue(part.columnData[index])
  } })
  return values
}

const types: Partial<Record<string, AnswerColumn['type']>> = {
  BYTE_ARRAY: 'STRING',
  INT32: 'INT32',
  INT64: 'TIMESTAMP',
  DOUBLE: 'DOUBLE',
  BOOLEAN: 'BOOLEAN',
}

function columnOf({ name, type, repetition_type: repetition }: SchemaElement): AnswerColumn {
  return { name, type: types[type ?? ''] ?? 'STRING', isNullable: repetition !== 'REQUIRED' }
}

/** Times are milliseconds since 1970, as they were before they were written. */
function plainValue(value: unknown): Values[number] {
  if (value instanceof Date)
    return value.getTime()
  if (typeof value === 'bigint')
    return Number(value)
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}
