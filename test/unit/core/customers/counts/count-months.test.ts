import { expect, it } from 'vitest'
import { readMonthCounts } from '../../../../../core/customers/counts/count-months.ts'
import { customersInCommon, readCustomers } from '../../../../../core/customers/counts/customers-in-common.ts'
import { newSource } from '../../../support/new-source.ts'

const csv = `id,email,date,satisfaction
1,ann@example.com,2026-03-01,5
2,ann@example.com,2026-03-20,1
3,ann@example.com,2026-05-02,3
4,ben@example.com,2026-05-02,4
`

it('counts each customer’s latest answer, in each month and in several together', async () => {
  const { answers: { file }, content: { questions } } = await newSource({ journeyId: 'a-journey', csv })
  const { each, within } = await readMonthCounts(file, { questionId: questions[0]!.id, journey: 0 })
  const counted = each().map(({ month, value, n }) => [month, value, n])
  expect(counted).toEqual([[202603, 1, 1], [202605, 3, 1], [202605, 4, 1]])
  expect(within({ from: 202603, to: 202605 }).map(({ value }) => value)).toEqual([3, 4])
  expect(within({ from: 202603, to: 202604 }).map(({ value }) => value)).toEqual([1])
  expect(within({ from: 202604, to: 202604 })).toEqual([])
})

it('counts who is known in two sources', async () => {
  const ben = 'id,email,date,satisfaction\n1,BEN@example.com,2026-01-01,2\n'
  const nobody = 'id,date,satisfaction\n1,2026-01-01,2\n'
  const sources = await Promise.all([csv, ben, nobody].map(each => newSource({ journeyId: 'a-journey', csv: each })))
  const [one, other, none] = await Promise.all(sources.map(({ answers }) => readCustomers(answers.file)))
  expect(customersInCommon(one!, other!)).toEqual({ first: 2, second: 1, common: 1 })
  expect(customersInCommon(none!, one!)).toEqual({ first: 0, second: 2, common: 0 })
})
