import type { AnswerColumn } from '../../../../../core/customers/table/answer-columns.ts'
import type { Values } from '../../../../../core/customers/table/answer-writer.ts'
import { expect, it } from 'vitest'
import { createRowJoiner } from '../../../../../core/customers/importing/join-rows.ts'

const columns = ['record', 'state', 'q1', 'q2_absent'].map((name): AnswerColumn =>
  ({ name, type: 'STRING', isNullable: true }))

function joined(rows: Values[]): Values[] {
  const joiner = createRowJoiner(columns)
  const found: Values[] = []
  const row: Values = []
  for (const cells of rows) {
    // One array is used for all rows.
    cells.forEach((cell, index) => row[index] = cell)
    joiner.add(row)
  }
  joiner.forEach(each => found.push([...each]))
  return found
}

it('rows of one submission are one, in which each says what no other did', () => {
  expect(joined([
    ['a', 'invited', null, false],
    ['b', 'answered', 3, false],
    ['a', 'answered', 5, false],
    ['a', 'answered', 1, true],
  ])).toEqual([['a', 'answered', 5, true], ['b', 'answered', 3, false]])
})

it('a submission of which a part was only begun is one that was only begun', () => {
  expect(joined([['a', 'partial', null, false], ['a', 'answered', 5, false]])).toEqual([['a', 'partial', 5, false]])
})
