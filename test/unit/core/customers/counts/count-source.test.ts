import type { CodedAnswers } from '../../../../../core/customers/table/coded-columns.ts'
import { expect, it } from 'vitest'
import { countSource } from '../../../../../core/customers/counts/count-source.ts'

const scale = { min: 0, max: 10, step: 1 }

/** Two rows of one customer, as a file of somebody else may have them. */
function ofOne(counts: [string, Float64Array][]): CodedAnswers {
  const numbers = [['q1', Float64Array.of(9, 9)] as const, ['at', Float64Array.of(1, 2)] as const, ...counts]
  const customer = { codes: Uint32Array.of(1, 1), texts: [null, '0123456789abcdef'] }
  return { rows: 2, texts: new Map([['customer', customer]]), numbers: new Map(numbers) }
}

function countedOf(answers: CodedAnswers): number[] {
  const { questions: [asked] } = countSource(answers, [{ id: 'q1', scale }], 1)
  return [asked!.customers, asked!.anonymous, asked!.cells[0]!.n]
}

it('counts the latest answer of a customer, and all rows where one stands for many', () => {
  expect(countedOf(ofOne([]))).toEqual([1, 0, 1])
  expect(countedOf(ofOne([['count', Float64Array.of(20, 5)]]))).toEqual([0, 25, 25])
})
