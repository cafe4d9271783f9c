import type { Dimension } from '../../journey/source/source-counts.ts'
import type { AnswerColumns, Sizes } from '../answer-counts.ts'
import type { ColumnPart } from '../table/read-answers.ts'
import { placeColumn } from '../table/answer-columns.ts'
import { countRows, readAnswers } from '../table/read-answers.ts'
import { readTextCodes } from '../table/read-text-codes.ts'

/** Answers on 0 to 10 as columns of numbers, and what the numbers stand for. */
export interface NpsColumns {
  columns: AnswerColumns
  sizes: Sizes
  /** By their index; the first is null, and stands for rows that say nothing of it. */
  places: (string | null)[]
  /** As numbers such as 202611. */
  months: number[]
  groups: (string | null)[]
}

/** An answer that does not count. */
const none = 255

/** Which columns of the file the margins of a score are made of. */
export function marginColumns(questionId: string, journey: number, by: Dimension): string[] {
  return [questionId, placeColumn(questionId, journey), 'month', by]
}

/**
 * Reads what all margins of a net promoter score are made of, each answer as it stands.
 * @param by what groups are told apart by
 * @throws where the file is no Parquet
 */
export async function readNpsColumns(
  file: ArrayBuffer,
  questionId: string,
  journey: number,
  by: Dimension,
): Promise<NpsColumns> {
  const rows = countRows(file)
  const [score, place, month, group] = marginColumns(questionId, journey, by) as [string, string, string, string]
  const [touchpoint, segment] = [new Uint16Array(rows), new Uint16Array(rows)]
  const places = await readTextCodes(file, place, touchpoint) ?? [null]
  const groups = await readTextCodes(file, group, segment) ?? [null]
  const scores = new Uint8Array(rows).fill(none)
  const months = createMonths(rows)
  await readAnswers(file, [score, month], part => part.name === score ? addScores(scores, part) : months.add(part))
  return {
    columns: { score: scores, touchpoint, month: months.codes, segment },
    sizes: { touchpoint: places.length, month: months.values.length, segment: groups.length },
    places,
    months: months.values,
    groups,
  }
}

function addScores(scores: Uint8Array, { values, from }: ColumnPart): void {
  for (let index = 0; index < values.length; index++)
    scores[from + index] = values[index] ?? none
}

/** Months in the order of their first row; neighbours are often of one, and comparing costs less than looking up. */
function createMonths(rows: number) {
  const codes = new Uint16Array(rows)
  const months: number[] = []
  const codeOf = new Map<number, number>()
  let last = -1
  let lastCode = 0

  function codeFor(month: number): number {
    const code = codeOf.get(month) ?? months.push(month) - 1
    codeOf.set(month, code)
    return code
  }

  function add({ values, from }: ColumnPart): void {
    for (let index = 0; index < values.length; index++) {
      const month: number = values[index]
      if (month !== last) {
        last = month
        lastCode = codeFor(month)
      }
      codes[from + index] = lastCode
    }
  }
  return { codes, values: months, add }
}
