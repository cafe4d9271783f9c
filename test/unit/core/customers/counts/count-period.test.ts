import { describe, expect, it } from 'vitest'
import { countPeriod } from '../../../../../core/customers/counts/count-period.ts'
import { newSource } from '../../../support/new-source.ts'

const [journeyId, placeId] = [1, 2].map(last => `a0000000-0000-4000-8000-00000000000${last}`) as [string, string]

/** Ann answers in each month, Ben in the first alone; somebody nobody knows in the last. */
const csv = `id,email,date,satisfaction,touchpoint
1,ann@example.com,2026-01-31,1,Search
2,ben@example.com,2026-01-10,2,Search
3,ann@example.com,2026-02-01,3,Search
4,ann@example.com,2026-03-05,5,Search
5,,2026-03-06,4,Search
`

async function counted(from: number, to: number) {
  const rules = [{ by: 'touchpoint' as const, pattern: 'Search', placeId }]
  const { content, answers } = await newSource({ journeyId, rules, csv })
  const { questions, states } = await countPeriod(answers.file, content.questions, 1, { from, to })
  const [{ cells, customers, anonymous }] = questions as [typeof questions[0]]
  return { answers: cells.map(({ value, n }) => [value, n]), customers, anonymous, answered: states.answered }
}

describe('answers of some months', () => {
  it('are those given in them, of each customer the latest of these', async () => {
    expect(await counted(202601, 202601)).toEqual(
      { answers: [[1, 1], [2, 1]], customers: 2, anonymous: 0, answered: 2 },
    )
    expect(await counted(202601, 202602)).toEqual(
      { answers: [[2, 1], [3, 1]], customers: 2, anonymous: 0, answered: 3 },
    )
  })

  it('are no sum of single months: who answered in two of them counts once', async () => {
    const all = await counted(202601, 202603)
    expect(all).toEqual({ answers: [[2, 1], [5, 1], [4, 1]], customers: 2, anonymous: 1, answered: 5 })
    const single = await Promise.all([202601, 202602, 202603].map(month => counted(month, month)))
    expect(single.reduce((sum, { answers }) => sum + answers.length, 0)).toBe(5)
  })

  it('are none where nobody answered in them', async () => {
    expect(await counted(202605, 202612)).toEqual({ answers: [], customers: 0, anonymous: 0, answered: 0 })
  })
})
