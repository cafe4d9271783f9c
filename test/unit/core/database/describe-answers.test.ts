import { expect, it } from 'vitest'
import { describeAnswers } from '../../../../core/database/answers/describe-answers.ts'
import { sealAnswers } from '../../../../core/database/answers/seal-answers.ts'
import { newSource } from '../../support/new-source.ts'

it('tells the days of answers in the time zone of their months, and of typed ones in UTC', async () => {
  const { content: { mapping }, answers } = await newSource({ journeyId: 'a-journey' })
  const span = { from: Date.UTC(2026, 1, 28, 20), to: Date.UTC(2026, 2, 31, 23) }
  const table = { ...await sealAnswers(answers), rows: answers.rows, span }
  const daysIn = (timeZone: string) => describeAnswers(table, { mapping: { ...mapping!, timeZone } })
  expect(daysIn('Asia/Taipei')).toMatchObject({ from: '2026-03-01', to: '2026-04-01' })
  expect(daysIn('America/New_York')).toMatchObject({ from: '2026-02-28', to: '2026-03-31' })
  expect(daysIn('')).toMatchObject({ from: '2026-02-28', to: '2026-03-31' })
  expect(describeAnswers(table, { mapping: null })).toMatchObject({ from: '2026-02-28', to: '2026-03-31' })
  expect(describeAnswers({ ...table, span: null }, { mapping: null })).toMatchObject({ from: null, to: null })
})
