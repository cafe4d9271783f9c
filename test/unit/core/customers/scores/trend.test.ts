import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distributionOf } from '../../../../../core/customers/scores/distribution.ts'
import { scoreCounts } from '../../../../../core/customers/scores/score-counts.ts'
import { scoreMonths } from '../../../../../core/customers/scores/trend.ts'
import { anyCells, cell, question } from '../../../support/count-cells.ts'

const customers = { hasCustomers: true, isCounted: false }

const inMonth = (month: number, value: number | null, n: number) => ({ ...cell(value, n), month })

describe('the trend of a score', () => {
  it('has every month from the first to the last, over the turn of the year', () => {
    const cells = [inMonth(202702, 5, 4), inMonth(202611, 5, 3), inMonth(202611, 1, 1), inMonth(202701, null, 2)]
    const trend = scoreMonths(question(), cells, customers)
    expect(trend.map(({ month, score }) => [month, score.value, score.n])).toEqual([
      [202611, 75, 4],
      [202612, null, 0],
      [202701, null, 0],
      [202702, 100, 4],
    ])
    expect(trend[1]!.score).toMatchObject({ reason: 'no-answers', notExperienced: 0 })
    expect(trend[2]!.score).toMatchObject({ reason: 'no-answers', notExperienced: 2 })
  })

  it('is nothing without months, and knows what is none', () => {
    expect(scoreMonths(question(), [], customers)).toEqual([])
    const odd = [202600, 202613, 0, -202611, 202611.5, 12, Number.NaN, Infinity, 1e21]
    expect(scoreMonths(question(), odd.map(month => inMonth(month, 5, 9)), customers)).toEqual([])
  })

  it('scores each month by its own answers', () => {
    const anyMonths = anyCells.chain(cells => fc.tuple(...cells.map(each =>
      fc.constantFrom(202611, 202612, 202702).map(month => ({ ...each, month })))))
    fc.assert(fc.property(anyMonths, (cells) => {
      for (const { month, score } of scoreMonths(question(), cells, customers)) {
        const own = distributionOf(question(), cells.filter(each => each.month === month))
        expect(score).toEqual(scoreCounts(question(), own, customers))
      }
    }))
  })
})
