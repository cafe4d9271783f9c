import type { AnswerColumn } from './answer-columns.ts'
import type { Values } from './answer-writer.ts'
import type { CodedAnswers, CodedColumn } from './coded-columns.ts'
import type { TextNumbers } from './text-numbers.ts'
import { createTextNumbers } from './text-numbers.ts'

/** Collects rows as typed arrays, beside the file that they are written to, so that they are counted without it. */
export interface CodedBuilder {
  add: (row: Readonly<Values>) => void
  finish: () => CodedAnswers
}

/** @param names of the columns that are collected; those that there are not are passed over */
export function createCodedBuilder(columns: readonly AnswerColumn[], names: readonly string[]): CodedBuilder {
  const wanted = columns
    .map(({ name, type }, index) => ({ name, type, index }))
    .filter(({ name }) => names.includes(name))
  const texts = wanted.filter(({ type }) => type === 'STRING').map(column => ({ ...column, ...createTexts() }))
  const numbers = wanted.filter(({ type }) => type !== 'STRING').map(column => ({ ...column, ...createNumbers() }))
  let rows = 0
  return {
    add(row) {
      for (const column of texts)
        column.add(row[column.index] as string | null, rows)
      for (const column of numbers)
        column.add(row[column.index]!, rows)
      rows++
    },
    finish: () => ({
      rows,
      texts: new Map(texts.map(({ name, finish }) => [name, finish(rows)])),
      numbers: new Map(numbers.map(({ name, finish }) => [name, finish(rows)])),
    }),
  }
}

const firstRows = 4_096

function createTexts() {
  let codes = new Uint32Array(firstRows)
  const texts: CodedColumn['texts'] = [null]
  const codeOf = createCodes(texts)
  return {
    add(text: string | null, row: number): void {
      const code = text === null ? 0 : codeOf(text)
      if (row === codes.length)
        codes = doubled(codes)
      codes[row] = code
    },
    finish: (rows: number): CodedColumn => ({ codes: codes.subarray(0, rows), texts }),
  }
}

/** So many different texts a `Map` finds more quickly: it keeps the hash of a text that comes again. */
const mostInMap = 4_096

/** A function from a text to its index among `texts`, where it is added if it is new. */
function createCodes(texts: (string | null)[]): (text: string) => number {
  const few = new Map<string, number>()
  let many: TextNumbers | null = null

  function codeOf(text: string): number {
    if (many)
      return many.of(text) + 1
    const known = few.get(text)
    if (known !== undefined || few.size < mostInMap)
      return known ?? few.set(text, texts.length).size
    many = createTextNumbers()
    for (const before of few.keys())
      many.of(before)
    return many.of(text) + 1
  }

  return (text) => {
    const code = codeOf(text)
    if (code === texts.length)
      texts.push(text)
    return code
  }
}

function createNumbers() {
  let numbers = new Float64Array(firstRows)
  return {
    add(value: Values[number], row: number): void {
      if (row === numbers.length)
        numbers = doubled(numbers)
      numbers[row] = value === null ? Number.NaN : Number(value)
    },
    finish: (rows: number): Float64Array => numbers.subarray(0, rows),
  }
}

function doubled<T extends Uint32Array | Float64Array>(values: T): T {
  const larger = new (values.constructor as new (length: number) => T)(2 * values.length)
  larger.set(values)
  return larger
}
