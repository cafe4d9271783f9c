import type { BasicType, ColumnSource } from 'hyparquet-writer'
import type { AnswerColumn } from './answer-columns.ts'
import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer'

/** A column's values of some rows; null where there is none. */
export type Values = (string | number | boolean | null)[]

/** Rows that are written at once: few enough to be held, many enough for a dictionary to pay. */
export const groupRows = 100_000

/** Writes a source's answers as Parquet, group after group, so that no more than one is held. */
export interface AnswerWriter {
  /** Values of each column, all as many, in the order of the columns. */
  write: (group: readonly Values[]) => void
  /** The whole file; nothing can be written after it. */
  finish: () => ArrayBuffer
}

export function createAnswerWriter(columns: readonly AnswerColumn[]): AnswerWriter {
  const writer = new ByteWriter()
  const parquet = new ParquetWriter({ writer, schema: schemaOf(columns), createdBy: 'Kairos' })
  return {
    write(group) {
      const columnData = columns.map(({ name }, index) => ({ name, data: group[index]!, ...packingOf(name) }))
      parquet.write({ columnData, rowGroupSize: groupRows })
    },
    finish() {
      parquet.finish()
      return writer.getBuffer()
    },
  }
}

/** Names of rows and of customers hardly repeat within a group: to look for those that do takes longest of all. */
function packingOf(name: string): Pick<ColumnSource, 'encoding' | 'statistics'> {
  return name === 'record' || name === 'customer' ? { encoding: 'PLAIN', statistics: false } : {}
}

function schemaOf(columns: readonly AnswerColumn[]) {
  const columnData = columns.map(({ name, type, isNullable }) =>
    ({ name, type: type satisfies BasicType, nullable: isNullable, data: [] }))
  return schemaFromColumnData({ columnData })
}
