import type { CountCell, CountedBy } from '../../journey/source/source-counts.ts'
import type { CodedAnswers, CodedColumn } from '../table/coded-columns.ts'
import type { AnswerScope } from './counted-rows.ts'
import { countedBy, dimensions } from '../../journey/source/source-counts.ts'
import { absentColumn, placeColumn } from '../table/answer-columns.ts'
import { countedRows, readCounted } from './counted-rows.ts'

/** A column that the file does not have. */
const nothingSaid: CodedColumn = { codes: new Uint32Array(), texts: [null] }

/**
 * Counts the answers to a question in every combination that occurs, each customer once at each place; rows that stand
 * for many count as many.
 * @throws where the file is no Parquet
 */
export async function countAnswersBy(file: ArrayBuffer, scope: AnswerScope): Promise<CountCell[]> {
  return countCoded(await readCounted(file, scope, dimensions), scope)
}

/**
 * The same of answers that are read already.
 * @param rows those of them that count, where it is known
 */
export function countCoded(
  answers: CodedAnswers,
  scope: AnswerScope,
  rows: Uint32Array = countedRows(answers, scope),
): CountCell[] {
  const coded = countedBy.map(name => answers.texts.get(columnOf(name, scope)) ?? nothingSaid)
  const points = codePoints(rows, answers.numbers.get(scope.questionId))
  const counts = countKeys(rows, keysOf(rows, [...coded, points]), answers.numbers.get('count'))
  return Array.from(counts, ({ row, n }) =>
    ({ by: sayingsOf(coded, row), value: valueAt(answers, scope, row), n }))
}

function columnOf(name: CountedBy, { questionId, journey }: AnswerScope): string {
  return name === 'place' ? placeColumn(questionId, journey) : name
}

/** A number for each different value, 0 for none. */
function codePoints(rows: Uint32Array, values: Float64Array | undefined): CodedColumn {
  const coded: CodedColumn = { codes: new Uint32Array(values?.length ?? 0), texts: [null] }
  const known = new Map<number, number>()
  for (const row of values ? rows : []) {
    const value = values![row]!
    const code = known.get(value) ?? (Number.isNaN(value) ? 0 : coded.texts.push(String(value)) - 1)
    known.set(value, code)
    coded.codes[row] = code
  }
  return coded
}

/** For each row one number that says what it has in every column; texts where numbers could not tell them all apart. */
function keysOf(rows: Uint32Array, columns: readonly CodedColumn[]): ArrayLike<number | string> {
  const most = columns.reduce((product, { texts }) => product * texts.length, 1)
  if (most > Number.MAX_SAFE_INTEGER)
    return Array.from(rows, row => columns.map(({ codes }) => codes[row] ?? 0).join())
  const keys = new Float64Array(rows.length)
  for (const { codes, texts: { length } } of columns.filter(({ texts }) => texts.length > 1)) {
    for (let index = 0; index < rows.length; index++)
      keys[index] = keys[index]! * length + codes[rows[index]!]!
  }
  return keys
}

/** One row of each key, and how many there are of it. */
function countKeys(rows: Uint32Array, keys: ArrayLike<number | string>, weights: Float64Array | undefined) {
  const counts = new Map<number | string, { row: number, n: number }>()
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]!
    const n = weights?.[row] ?? 1
    const cell = counts.get(keys[index]!)
    if (cell)
      cell.n += n
    else
      counts.set(keys[index]!, { row, n })
  }
  return counts.values()
}

function sayingsOf(coded: readonly CodedColumn[], row: number): CountCell['by'] {
  const said = countedBy.map((name, index) => [name, coded[index]!.texts[coded[index]!.codes[row] ?? 0] ?? null])
  return Object.fromEntries(said) as CountCell['by']
}

function valueAt({ numbers }: CodedAnswers, { questionId }: AnswerScope, row: number): number | null {
  const isAbsent = numbers.get(absentColumn(questionId))?.[row] === 1
  return isAbsent ? null : numbers.get(questionId)?.[row] ?? null
}
