import type { MonthSpan } from '../../journey/source/source-counts.ts'
import type { CodedAnswers, CodedColumn } from '../table/coded-columns.ts'
import { absentColumn, placeColumn } from '../table/answer-columns.ts'
import { readCoded } from '../table/coded-columns.ts'

/** Which answers are counted: those to a question, at places of the n-th journey of the source, in a span of time. */
export interface AnswerScope {
  questionId: string
  journey: number
  /** Milliseconds since 1970; the end is not in it. */
  from: number
  to: number
  /** Narrower still, by the month that each row has in its source's time zone; both ends are in it. */
  months?: MonthSpan
}

/** The columns that counting a question needs beside what answers are told apart by. */
function countedColumns({ questionId, journey, months }: AnswerScope): { texts: string[], numbers: string[] } {
  return {
    texts: ['customer', placeColumn(questionId, journey)],
    numbers: [questionId, absentColumn(questionId), 'at', 'count', ...months ? ['month'] : []],
  }
}

/** Reads what counting a question needs; `by` are the names of more columns of texts. */
export function readCounted(file: ArrayBuffer, scope: AnswerScope, by: readonly string[]): Promise<CodedAnswers> {
  const { texts, numbers } = countedColumns(scope)
  return readCoded(file, [...texts, ...by], numbers)
}

/**
 * The rows that count: with an answer in the span, and of each customer at each place the latest one alone, since
 * customers who answer often would else count more than others. Of two at the same time the one further down is kept;
 * rows of which nobody knows whose they are, are all kept.
 */
export function countedRows(answers: CodedAnswers, scope: AnswerScope): Uint32Array {
  const { rows, texts, numbers } = answers
  const answered = answeredRows(rows, numbers, scope)
  const customer = customersOf(answers)
  if (!customer)
    return answered
  const place = texts.get(placeColumn(scope.questionId, scope.journey))
  const places = place?.texts.length ?? 1
  const keyOf = (row: number) => customer.codes[row]! * places + (place?.codes[row] ?? 0)
  return latestRows(answered, numbers.get('at')!, row => customer.codes[row] === 0 ? null : keyOf(row))
}

/** Whose the rows are; undefined where nobody knows, and where a row stands for many, which are not one customer's. */
export function customersOf({ texts, numbers }: CodedAnswers): CodedColumn | undefined {
  return numbers.has('count') ? undefined : texts.get('customer')
}

function answeredRows(rows: number, numbers: CodedAnswers['numbers'], { questionId, from, to, months }: AnswerScope) {
  const [values, absent, at] = [numbers.get(questionId), numbers.get(absentColumn(questionId)), numbers.get('at')!]
  const month = months && numbers.get('month')
  const found = new Uint32Array(rows)
  let length = 0
  for (let row = 0; row < rows; row++) {
    const isAnswer = (values !== undefined && !Number.isNaN(values[row])) || absent?.[row] === 1
    const isInMonths = !month || (month[row]! >= months.from && month[row]! <= months.to)
    if (isAnswer && at[row]! >= from && at[row]! < to && isInMonths)
      found[length++] = row
  }
  return found.subarray(0, length)
}

/** The row of each key that was last; rows without a key are all kept. */
function latestRows(rows: Uint32Array, at: Float64Array, keyOf: (row: number) => number | null): Uint32Array {
  const latest = createLatest(rows.length, keyOf as (row: number) => number)
  const isKept = new Uint8Array((rows.at(-1) ?? -1) + 1)
  for (const row of rows) {
    if (keyOf(row) === null)
      isKept[row] = 1
    else
      latest.keep(row, at)
  }
  latest.forEach(row => isKept[row] = 1)
  return rows.filter(row => isKept[row] === 1)
}

/** One row of each key, in a table of twice as many places: a `Map` takes five times as long for a million. */
function createLatest(most: number, keyOf: (row: number) => number) {
  const size = 2 ** Math.ceil(Math.log2(2 * most + 1))
  // Each is kept one greater, since 0 stands for an empty place.
  const kept = new Uint32Array(size)

  /** Where a row's key is, or would be. */
  function indexOf(row: number): number {
    const key = keyOf(row)
    let index = (Math.imul(key % 4_294_967_296, 2_654_435_761) >>> 0) % size
    while (kept[index]! > 0 && keyOf(kept[index]! - 1) !== key)
      index = (index + 1) % size
    return index
  }

  return {
    keep(row: number, at: Float64Array): void {
      const index = indexOf(row)
      if (kept[index] === 0 || at[row]! >= at[kept[index]! - 1]!)
        kept[index] = row + 1
    },
    forEach(take: (row: number) => void): void {
      for (const row of kept) {
        if (row > 0)
          take(row - 1)
      }
    },
  }
}
