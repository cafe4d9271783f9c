import type { WantedAnswers } from '../../../../../core/customers/places/narrow-answers.ts'
import { expect, it } from 'vitest'
import { readWantedRows } from '../../../../../core/customers/drivers/wanted-rows.ts'
import { createAnswerWriter } from '../../../../../core/customers/table/answer-writer.ts'
import { readWritten } from '../../../../../core/customers/table/read-written.ts'
import { newId } from '../../../../../core/journey/identifier.ts'
import { newSource } from '../../../support/new-source.ts'

async function everyGroup(file: ArrayBuffer, scoredBy: string | null = null, questionIds = ['q1', 'q2', 'q3']) {
  const groups = []
  for await (const group of readWritten(file, { questionIds, scoredBy }))
    groups.push(group)
  return groups
}

it('reads who wrote something, with the month and the score beside it', async () => {
  const { answers, content } = await newSource({ journeyId: newId(), csv: `id,date,satisfaction,liked,comment
1,2026-01-31,5,nice staff,Fast
2,2026-02-01,1,,退款太慢
3,2026-02-02,2,,
4,2026-02-03,,", ",only words
` })
  const ids = content.questions.map(({ id }) => id)
  const scored = content.questions.find(({ scale }) => scale !== null)!.id
  const [group] = await everyGroup(answers.file, scored, ids)
  expect(group!.submissions.map(({ month, score, n }) => [month, score, n]))
    .toEqual([[202601, 5, 1], [202602, 1, 1], [202602, null, 1]])
  expect(group!.submissions.map(({ texts }) => texts.at(-1))).toEqual(['Fast', '退款太慢', 'only words'])
  expect(group!.progress).toBe(1)
})

it('goes on group after group, and counts a row for as many as it stands for', async () => {
  const writer = createAnswerWriter([
    { name: 'month', type: 'INT32', isNullable: false },
    { name: 'count', type: 'INT32', isNullable: false },
    { name: 'q1_text', type: 'STRING', isNullable: true },
  ])
  writer.write([[202601, 202601], [3, 1], ['one', null]])
  writer.write([[202602, 202602], [1, 7], [' ', 'four']])
  const groups = await everyGroup(writer.finish())
  expect(groups).toEqual([
    { submissions: [{ month: 202601, n: 3, texts: ['one'], score: null }], progress: 0.5 },
    { submissions: [{ month: 202602, n: 7, texts: ['four'], score: null }], progress: 1 },
  ])
})

it('reads the rows that are wanted alone', async () => {
  const { answers } = await newSource({ journeyId: newId(), csv: `id,date,satisfaction,comment,market
1,2026-01-31,5,Fast,Taiwan
2,2026-02-01,1,Slow,Germany
3,2026-02-02,2,Fine,Taiwan
` })
  const textsOf = async (wanted: WantedAnswers) => {
    const { isWanted } = await readWantedRows(answers.file, wanted)
    const texts = []
    const scope = { questionIds: ['q1', 'q2'], scoredBy: null, isWanted }
    for await (const { submissions } of readWritten(answers.file, scope))
      texts.push(...submissions.flatMap(({ texts }) => texts))
    return texts
  }
  expect(await textsOf({})).toEqual(['Fast', 'Slow', 'Fine'])
  expect(await textsOf({ markets: ['taiwan'] })).toEqual(['Fast', 'Fine'])
  expect(await textsOf({ markets: ['Austria'] })).toEqual([])
  expect(await textsOf({ months: { from: 202602, to: 202612 }, segments: ['Families'] })).toEqual(['Slow', 'Fine'])
})

it('reads nothing where nobody could answer in words', async () => {
  const { answers } = await newSource({ journeyId: newId() })
  expect(await everyGroup(answers.file)).toEqual([])
})
