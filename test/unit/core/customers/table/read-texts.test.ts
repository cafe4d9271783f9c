import { expect, it } from 'vitest'
import { readTexts } from '../../../../../core/customers/table/read-texts.ts'
import { importedFixture } from '../../../support/imported-fixture.ts'
import { newSource } from '../../../support/new-source.ts'

const csv = `id,date,satisfaction,comment,touchpoint
1,2026-03-01,5,Quick,Search
2,2026-03-03,,No score,Search
3,2026-03-02,2," ",Checkout
4,2026-03-04,1,很慢,Elsewhere
`

it('reads texts, the latest first, each with the score beside it and where it belongs', async () => {
  const rules = [{ by: 'touchpoint' as const, pattern: 'Search', placeId: 'search' }]
  const { answers: { file }, content } = await newSource({ journeyId: 'a-journey', rules, csv })
  const scored = content.questions.find(({ scale }) => scale !== null)!.id
  const told = (await readTexts(file, content, 0)).map(({ at, text, score, place }) =>
    [new Date(at).toISOString().slice(0, 10), text, score, place])
  expect(told).toEqual([
    ['2026-03-04', '很慢', { questionId: scored, value: 1 }, null],
    ['2026-03-03', 'No score', null, 'search'],
    ['2026-03-01', 'Quick', { questionId: scored, value: 5 }, 'search'],
  ])
})

it('reads what was measured beside them', async () => {
  const { table: { file }, questions, measures } = await importedFixture('canny.json')
  const texts = await readTexts(file, { questions, measures }, 0)
  const named = (id: string) => measures.find(measure => measure.id === id)!.name
  expect(texts.map(({ text, measures: given }) => [text, given.map(({ id, value }) => [named(id), value])])).toEqual([
    ['Dark mode', [['score', 212], ['commentCount', 12]]],
    ['My eyes hurt at night.', [['score', 212], ['commentCount', 12]]],
  ])
})
