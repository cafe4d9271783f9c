import type { AnswerColumn } from '../table/answer-columns.ts'
import type { AnswerWriter, Values } from '../table/answer-writer.ts'
import { createAnswerWriter, groupRows } from '../table/answer-writer.ts'

/** Collects rows until they are written together. */
export interface AnswerBuilder {
  /** Values in the order of the columns; they are copied. */
  add: (row: Readonly<Values>) => void
  /** The file, and how many rows it has. */
  finish: () => { file: ArrayBuffer, rows: number }
}

export function createAnswerBuilder(columns: readonly AnswerColumn[]): AnswerBuilder {
  const writer = createAnswerWriter(columns)
  const group = columns.map((): Values => [])
  let rows = 0
  return {
    add(row) {
      for (let index = 0; index < group.length; index++)
        group[index]!.push(row[index]!)
      rows++
      if (rows % groupRows === 0)
        flush(writer, group)
    },
    finish() {
      flush(writer, group)
      return { file: writer.finish(), rows }
    },
  }
}

function flush(writer: AnswerWriter, group: Values[]): void {
  if (group[0]!.length > 0)
    writer.write(group)
  // The writer has copied what it needs; to grow arrays anew would cost more than to refill them.
  for (const values of group)
    values.length = 0
}
