import type { AnswerColumn } from './answer-columns.ts'
import type { Values } from './answer-writer.ts'
import type { RowGroup } from './stored-table.ts'
import { createAnswerWriter } from './answer-writer.ts'
import { countRows, readAnswers } from './read-answers.ts'
import { readStoredRows, rowGroups, storedColumns } from './stored-table.ts'

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
  const isTheirs = await findRows(file, pseudonyms)
  const removed = isTheirs.reduce((sum, isOne) => sum + isOne, 0)
  if (removed === 0)
    return null
  const columns = storedColumns(file)
  const writer = createAnswerWriter(columns)
  for (const group of rowGroups(file)) {
    const kept = await readKept(file, columns, isTheirs, group)
    if (kept[0]!.length > 0)
      writer.write(kept)
  }
  return { file: writer.finish(), rows: isTheirs.length - removed, removed }
}

/** For each row 1 where it is one of theirs. */
async function findRows(file: ArrayBuffer, pseudonyms: ReadonlySet<string>): Promise<Uint8Array> {
  const found = new Uint8Array(countRows(file))
  await readAnswers(file, ['customer'], ({ values, from }) => {
    for (let index = 0; index < values.length; index++)
      found[from + index] = pseudonyms.has(values[index]) ? 1 : 0
  })
  return found
}

/** Each column's values of the rows that stay. */
async function readKept(
  file: ArrayBuffer,
  columns: readonly AnswerColumn[],
  isTheirs: Uint8Array,
  group: RowGroup,
): Promise<Values[]> {
  const values = await readStoredRows(file, columns, group)
  return columns.map(({ name }) => values.get(name)!.filter((_, index) => isTheirs[group.from + index] === 0))
}
