import type { CountedBy } from '../../../../../core/journey/source/source-counts.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distributionOf } from '../../../../../core/customers/scores/distribution.ts'
import { poolCells } from '../../../../../core/customers/scores/pool-cells.ts'
import { anyCells, cell, question } from '../../../support/count-cells.ts'

const cells = [
  cell(5, 3, { place: 'checkout', segment: 'new' }),
  cell(4, 2, { place: 'returns', segment: 'new' }),
  cell(1, 1, { place: 'checkout' }),
  cell(null, 7, { place: 'checkout', segment: 'old' }),
]

const anyKept = fc.subarray<CountedBy>(['place', 'segment', 'channel', 'market', 'team'])

/** The distribution of every pool by what it is of, in whatever order. */
function distributions(pools: ReturnType<typeof poolCells>): Map<string, unknown> {
  return new Map(pools.map(({ by, cells: pooled }) => [JSON.stringify(by), distributionOf(question(), pooled)]))
}

describe('answers put together', () => {
  it('are kept apart by what is asked for, with those of which nothing is said', () => {
    expect(poolCells(cells, ['segment']).map(({ by, cells: pooled }) => [by, pooled.length])).toEqual([
      [{ segment: 'new' }, 2],
      [{ segment: null }, 1],
      [{ segment: 'old' }, 1],
    ])
    expect(poolCells(cells, []).map(pool => pool.cells)).toEqual([cells])
    expect(poolCells([], [])).toEqual([])
  })

  it('are told apart whatever their groups are called', () => {
    const named = [{ team: 'null' }, {}, { team: '' }, { team: 'a,b' }, { team: 'a', market: 'b,' }, { team: 'a,b,' }]
    const pools = poolCells(named.map(by => cell(5, 1, by)), ['team', 'market'])
    expect(pools.map(({ by }) => by)).toEqual(named.map(by => ({ team: null, market: null, ...by })))
  })

  it('are filtered by several at once, and by what is not said', () => {
    const countOf = (filter: Parameters<typeof poolCells>[2]) => poolCells(cells, [], filter)[0]?.cells.length ?? 0
    expect(countOf({ place: ['checkout'], segment: ['new', null] })).toBe(2)
    expect(countOf({ segment: [null] })).toBe(1)
    expect(countOf({ segment: [] })).toBe(0)
  })

  it('are the same in any order and by any way, and none gets lost', () => {
    fc.assert(fc.property(anyCells, anyKept, anyKept, (some, kept, more) => {
      const direct = poolCells(some, kept)
      expect(distributions(poolCells(some.toReversed(), kept))).toEqual(distributions(direct))
      const between = poolCells(some, [...new Set([...kept, ...more])]).flatMap(pool => pool.cells)
      expect(distributions(poolCells(between, kept))).toEqual(distributions(direct))
      expect(direct.flatMap(pool => pool.cells)).toHaveLength(some.length)
    }))
  })
})
