import type { ColumnData, DecodedArray, FileMetaData, ParquetParsers } from 'hyparquet'
import { parquetMetadata, parquetRead } from 'hyparquet'

/** Part of a column, as it stands in the file. */
export interface ColumnPart {
  name: string
  values: DecodedArray
  /** The rows that it is of, from 0; the last is not of them. */
  from: number
  to: number
}

/** How many rows a file of answers has; throws where it is no Parquet. */
export function countRows(file: ArrayBuffer): number {
  return Number(parquetMetadata(file).num_rows)
}

/** The names of the columns that a file of answers has; throws where it is no Parquet. */
export function columnNames(file: ArrayBuffer): string[] {
  return topLevelNames(parquetMetadata(file))
}

/**
 * Reads some columns of answers, part by part: nothing is put together that nobody needs.
 * @param names those that the file does not have are passed over
 * @param parsers what becomes of values that are no plain numbers
 * @throws where it is no Parquet
 */
export async function readAnswers(
  file: ArrayBuffer,
  names: readonly string[],
  next: (part: ColumnPart) => void,
  parsers: Partial<ParquetParsers> = {},
): Promise<void> {
  const metadata = parquetMetadata(file)
  const known = new Set(topLevelNames(metadata))
  const columns = names.filter(name => known.has(name))
  const onChunk = ({ columnName, columnData, rowStart, rowEnd }: ColumnData) =>
    next({ name: columnName, values: columnData, from: rowStart, to: rowEnd })
  if (columns.length > 0)
    await parquetRead({ file, metadata, columns, onChunk, parsers })
}

/** Some columns of a group of rows. */
export interface ReadGroup {
  /** Each as long as the group. */
  columns: ReadonlyMap<string, readonly unknown[]>
  /** How many rows the group has. */
  length: number
}

/**
 * Reads some columns of answers, a group of rows after the other: no more than one is held.
 * @param names those that the file does not have are passed over
 * @throws where it is no Parquet
 */
export async function* readRowGroups(file: ArrayBuffer, names: readonly string[]): AsyncGenerator<ReadGroup> {
  const metadata = parquetMetadata(file)
  const known = new Set(topLevelNames(metadata))
  const columns = names.filter(name => known.has(name))
  let rowStart = 0
  for (const { num_rows: rows } of metadata.row_groups) {
    const length = Number(rows)
    yield { columns: await readGroup({ file, metadata, columns, rowStart, rowEnd: rowStart + length }), length }
    rowStart += length
  }
}

async function readGroup(
  range: { file: ArrayBuffer, metadata: FileMetaData, columns: string[], rowStart: number, rowEnd: number },
): Promise<ReadGroup['columns']> {
  const group = new Map<string, unknown[]>(range.columns.map(name => [name, []]))
  const onChunk = ({ columnName, columnData, rowStart }: ColumnData) => {
    const column = group.get(columnName)!
    for (let index = 0; index < columnData.length; index++)
      column[rowStart - range.rowStart + index] = columnData[index]
  }
  if (range.columns.length > 0)
    await parquetRead({ ...range, onChunk })
  return group
}

function topLevelNames({ schema }: FileMetaData): string[] {
  return schema.slice(1).map(({ name }) => name)
}
