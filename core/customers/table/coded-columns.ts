import type { ColumnPart } from './read-answers.ts'
import { countRows, readAnswers } from './read-answers.ts'
import { readTextCodes } from './read-text-codes.ts'

/** A column of texts as numbers: each row has the index of its text, 0 where it has none. */
export interface CodedColumn {
  codes: Uint32Array
  /** The texts; that at 0 is null and stands for none. */
  texts: (string | null)[]
}

/** Columns of answers as typed arrays of one length. */
export interface CodedAnswers {
  rows: number
  texts: Map<string, CodedColumn>
  /** NaN where there is none. */
  numbers: Map<string, Float64Array>
}

/**
 * Reads columns of answers as numbers.
 * @param texts names of columns of texts
 * @param numbers names of all others: times are milliseconds since 1970, flags 0 or 1
 * @returns without the columns that the file does not have
 * @throws where it is no Parquet
 */
export async function readCoded(
  file: ArrayBuffer,
  texts: readonly string[],
  numbers: readonly string[],
): Promise<CodedAnswers> {
  const rows = countRows(file)
  const coded: CodedAnswers = { rows, texts: new Map(), numbers: new Map() }
  for (const name of texts) {
    const codes = new Uint32Array(rows)
    const found = await readTextCodes(file, name, codes)
    if (found)
      coded.texts.set(name, { codes, texts: found })
  }
  await readAnswers(file, numbers, part => addNumbers(coded, part), { timestampFromMilliseconds: Number })
  return coded
}

function addNumbers({ rows, numbers }: CodedAnswers, { name, values, from }: ColumnPart): void {
  const column = numbers.get(name) ?? new Float64Array(rows)
  for (let index = 0; index < values.length; index++)
    column[from + index] = numberOf(values[index])
  numbers.set(name, column)
}

function numberOf(value: unknown): number {
  return value === null || value === undefined ? Number.NaN : Number(value)
}
