import type { FileMetaData, SchemaElement } from 'hyparquet'
import type { AnswerColumn } from './answer-columns.ts'
import type { Values } from './answer-writer.ts'
import type { RowGroup } from './stored-table.ts'
import { parquetMetadata, parquetRead } from 'hyparquet'
import { createAnswerWriter } from './answer-writer.ts'
import { readAnswers } from './read-answers.ts'
import { rowGroups } from './stored-table.ts'

/** A file of answers that rows were taken out of. */
export interface FileWithout {
  file: ArrayBuffer
  rows: number
  /** How many rows went. */
  removed: number
}

/**
 * Writes a file of answers anew without any row of some customers, everything else as it is.
 * @param pseudonyms of whom nothing is to stay
 * @returns null where no row is theirs
 * @throws where the file is no Parquet
 */
export async function withoutCustomers(
  file: ArrayBuffer,
  pseudonyms: ReadonlySet<string>,
): Promise<FileWithout | null> {
  const metadata = parquetMetadata(file)
  const isTheirs = await findRows(file, pseudonyms)
  const removed = isTheirs.reduce((sum, isOne) => sum + isOne, 0)
  if (removed === 0)
    return null
  const columns = metadata.schema.slice(1).map(columnOf)
  const writer = createAnswerWriter(columns)
  for (const { from, to } of rowGroups(file)) {
    const kept = await readKept(file, metadata, columns, { from, to, isTheirs })
    if (kept[0]!.length > 0)
      writer.write(kept)
  }
  return { file: writer.finish(), rows: isTheirs.length - removed, removed }
}

/** For each row 1 where it is one of theirs. */
async function findRows(file: ArrayBuffer, pseudonyms: ReadonlySet<string>): Promise<Uint8Array> {
  const found = new Uint8Array(Number(parquetMetadata(file).num_rows))
  await readAnswers(file, ['customer'], ({ values, from }) => {
    for (let index = 0; index < values.length; index++)
      found[from + index] = pseudonyms.has(values[index]) ? 1 : 0
  })
  return found
}

interface Part extends RowGroup {
  isTheirs: Uint8Array
}

/** Each column's values of the rows that stay. */
async function readKept(
  file: ArrayBuffer,
  metadata: FileMetaData,
  columns: readonly AnswerColumn[],
  { from, to, isTheirs }: Part,
): Promise<Values[]> {
  const kept = new Map(columns.map(({ name }) => [name, [] as Values]))
  await parquetRead({ file, metadata, rowStart: from, rowEnd: to, onChunk: ({ columnName, columnData, rowStart }) => {
    const values = kept.get(columnName)!
    for (let index = 0; index < columnData.length; index++) {
      if (isTheirs[rowStart + index] === 0)
        values.push(plainValue(columnData[index]))
    }
  } })
  return columns.map(({ name }) => kept.get(name)!)
}

/** Times are read as dates, and written as numbers. */
function plainValue(value: unknown): Values[number] {
  return value instanceof Date ? value.getTime() : (value ?? null) as Values[number]
}

function columnOf({ name, type, converted_type: meaning, repetition_type: repetition }: SchemaElement): AnswerColumn {
  return { name, type: typeOf(type, meaning), isNullable: repetition === 'OPTIONAL' }
}

function typeOf(type: SchemaElement['type'], meaning: SchemaElement['converted_type']): AnswerColumn['type'] {
  if (meaning === 'TIMESTAMP_MILLIS')
    return 'TIMESTAMP'
  return type === 'INT32' || type === 'DOUBLE' || type === 'BOOLEAN' ? type : 'STRING'
}
