import type { Rule } from '../../../../../core/journey/source/rule.ts'
import { describe, expect, it } from 'vitest'
import { countSource } from '../../../../../core/customers/counts/count-source.ts'
import { retieAnswers } from '../../../../../core/customers/importing/retie-answers.ts'
import { openTriedRules } from '../../../../../core/customers/importing/try-rules.ts'
import { fitsSource } from '../../../../../core/customers/table/fits-source.ts'
import { readStoredTable } from '../../../../../core/customers/table/stored-table.ts'
import { newSource } from '../../../support/new-source.ts'

const [journeyId, otherJourney, search, checkout]
  = [1, 2, 3, 4].map(last => `a0000000-0000-4000-8000-00000000000${last}`) as [string, string, string, string]

const csv = `id,email,date,satisfaction,comment,touchpoint,channel,page url
1,ann@example.com,2026-03-01,5,Fine,Search,web,https://shop.example/search?q=1
2,ben@example.com,2026-03-02,2,,Search,app,https://shop.example/search
3,ann@example.com,2026-03-03,4,Slow,Checkout,web,https://shop.example/pay
4,,2026-03-04,3,,,web,
`

const bySearch: Rule[] = [{ by: 'touchpoint', pattern: 'Search', placeId: search }]
const byChannel: Rule[] = [
  { by: 'channel', pattern: 'app', placeId: checkout },
  { by: 'address', pattern: 'shop.example/search*', placeId: search },
]
const whole: Rule[] = [{ by: 'question', pattern: 'q1', placeId: otherJourney }]

/** Answers to the question with a scale and to the one in words that are left over: two rows have no comment. */
const leftOf = (scores: number, comments: number) => [scores, comments].map((n, index) =>
  ({ questionId: `q${index + 1}`, n }))

/** The file as it is imported by some rules, and the same tied by them afterwards. */
async function bothWays(rules: Rule[], further: Parameters<typeof newSource>[0]['further'] = []) {
  const [before, wanted] = await Promise.all([
    newSource({ journeyId, rules: bySearch, csv }),
    newSource({ journeyId, rules, further, csv }),
  ])
  const source = { ...before.content, journeys: wanted.content.journeys }
  const retied = await retieAnswers(before.answers.file, source)
  return { wanted, source, retied, counts: countSource(retied.counted, source.questions, source.journeys.length) }
}

describe('answers that are tied by other rules', () => {
  it('are what an import by these rules would have made of the file, and counted as there', async () => {
    const { wanted, source, retied, counts } = await bothWays(byChannel)
    const [now, anew] = [await readStoredTable(retied.file), await readStoredTable(wanted.answers.file)]
    expect(now).toEqual(anew)
    expect(now.values.get('q1_place')).toEqual([search, checkout, null, null])
    expect(counts).toEqual(wanted.answers.counts)
    expect([retied.rows, fitsSource(retied.file, source)]).toEqual([4, true])
    expect(retied.caught[0]).toEqual({ byRule: [1, 1], left: leftOf(2, 1) })
  })

  it('get a further journey beside the ones that they have', async () => {
    const further = [{ journeyId: otherJourney, rules: whole }]
    const { wanted, retied, counts } = await bothWays(bySearch, further)
    const now = await readStoredTable(retied.file)
    expect(now).toEqual(await readStoredTable(wanted.answers.file))
    expect(now.values.get('q1_place_2')).toEqual([otherJourney, otherJourney, otherJourney, otherJourney])
    expect(counts).toEqual(wanted.answers.counts)
    expect(counts.questions.filter(({ questionId }) => questionId === 'q1').map(({ journey }) => journey))
      .toEqual([0, 1])
  })

  it('are tied to nothing by a rule that looks at what no row says', async () => {
    const { retied } = await bothWays([{ by: 'queue', pattern: '*', placeId: search }])
    expect(retied.caught[0]).toEqual({ byRule: [0], left: leftOf(4, 2) })
  })

  it('say how far they are', async () => {
    const { content, answers } = await newSource({ journeyId, csv })
    const told: number[] = []
    await retieAnswers(answers.file, content, rows => told.push(rows))
    expect(told).toEqual([4])
  })
})

describe('rules that are tried on what is stored', () => {
  it('catch as many as they do once they are kept; what the rows do not say, they cannot look at', async () => {
    const { content, answers } = await newSource({ journeyId, rules: bySearch, csv })
    const { rows, subjects, touchpoints, tryRules } = await openTriedRules(answers.file, content.questions)
    expect([rows, subjects, touchpoints]).toEqual(
      [4, ['address', 'question', 'channel', 'touchpoint'], ['Search', 'Checkout']],
    )
    const { retied } = await bothWays(byChannel)
    expect(tryRules(byChannel)).toEqual(retied.caught[0])
    expect(tryRules(bySearch)).toEqual({ byRule: [2], left: leftOf(2, 1) })
    expect(tryRules([])).toEqual({ byRule: [], left: leftOf(4, 2) })
  })
})
