import type { Counted } from '../../../../core/statistics/summary.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differenceOfCountedMeans, differenceOfMeans } from '../../../../core/statistics/differences.ts'
import {
  meanInterval,
  meanIntervalOfCounts,
  npsInterval,
  wilsonInterval,
} from '../../../../core/statistics/intervals.ts'
import { summariseCounts } from '../../../../core/statistics/summary.ts'
import { anyColumn, anyValue, badNumbers } from '../../support/anything.ts'
import { close } from '../../support/close.ts'

const level = fc.double({ min: 0.01, max: 0.999, noNaN: true })
const count = fc.integer({ min: 0, max: 500 })

describe('wilson\'s interval', () => {
  // The reference values of the metrics, and Newcombe 1998, table I.
  it.each([
    [81, 263, 0.255289, 0.366210],
    [0, 20, 0, 0.161125],
    [20, 20, 0.838875, 1],
    [15, 148, 0.0624, 0.1605],
    [1, 29, 0.0061, 0.1718],
  ])('of %d of %d', (successes, n, low, high) => {
    const interval = wilsonInterval(successes, n)!
    const digits = String(high).length > 6 ? 6 : 4
    expect(interval.low).toBeCloseTo(low, digits)
    expect(interval.high).toBeCloseTo(high, digits)
  })

  it('ends exactly at nothing and at everything', () => {
    expect(wilsonInterval(0, 7)!.low).toBe(0)
    expect(wilsonInterval(7, 7)!.high).toBe(1)
  })

  it.each([[0, 0], [3, 2], [-1, 2], [1, Infinity], [Number.NaN, 2]])('is none of %d of %d', (successes, n) => {
    expect(wilsonInterval(successes, n)).toBeNull()
  })
})

describe('the interval of a mean', () => {
  it('is that of Student\'s t', () => {
    // By scipy's stats.t.interval.
    expect(meanInterval([5, 4, 3, 5, 4])).toEqual({
      low: expect.closeTo(3.16114936631643, 12),
      high: expect.closeTo(5.23885063368357, 12),
    })
  })

  it('leaves away what is no number', () => {
    const column = [5, null, 4, '9', 3, Number.NaN, 5, Infinity, 4]
    expect(meanInterval(column)).toEqual(meanInterval([5, 4, 3, 5, 4]))
  })

  it('is a point where all are equal, and none of less than two', () => {
    expect(meanInterval([4, 4, 4])).toEqual({ low: 4, high: 4 })
    expect([meanInterval([]), meanInterval([3])]).toEqual([null, null])
  })
})

describe('values already counted', () => {
  const counts = fc.array(fc.record({ value: fc.integer({ min: -2, max: 10 }), n: fc.integer({ min: 0, max: 6 }) }))
  const listed = (counted: Counted[]) =>
    counted.flatMap(({ value, n }) => Array.from<number>({ length: n }).fill(value))

  it('say what the single values say', () => {
    fc.assert(fc.property(counts, counts, (one, other) => {
      expect(meanIntervalOfCounts(one)).toEqual(close(meanInterval(listed(one))))
      expect(differenceOfCountedMeans(one, other)).toEqual(close(differenceOfMeans(listed(one), listed(other))))
    }))
  })

  it('may be weighted, and leave away what is no count', () => {
    expect(summariseCounts([{ value: 1, n: 0.5 }, { value: 4, n: 1 }])).toMatchObject({ n: 1.5, mean: 3 })
    const odd = [{ value: 3, n: -1 }, { value: 3, n: Number.NaN }, { value: null, n: 2 }, { value: Infinity, n: 1 }]
    expect(meanIntervalOfCounts([...odd, { value: 2, n: 2 }, { value: 4, n: 1 }])).toEqual(meanInterval([2, 2, 4]))
  })
})

describe('the interval of a net promoter score', () => {
  it.each([
    [22, 12, 8, -53.80, -8.42],
    [150, 150, 200, 2.69, 17.19],
    [0, 0, 10, 47.50, 100],
  ])('of %d detractors, %d passives and %d promoters', (detractors, passives, promoters, low, high) => {
    expect(npsInterval({ detractors, passives, promoters })).toEqual({
      low: expect.closeTo(low, 2),
      high: expect.closeTo(high, 2),
    })
  })

  it('is none without answers and of counts that are none', () => {
    expect(npsInterval({ detractors: 0, passives: 0, promoters: 0 })).toBeNull()
    expect(npsInterval({ detractors: -1, passives: 3, promoters: 3 })).toBeNull()
  })
})

describe('intervals', () => {
  it('only grow with the level', () => {
    fc.assert(fc.property(level, level, count, count, count, (a, b, detractors, passives, promoters) => {
      const [lower, higher] = [Math.min(a, b), Math.max(a, b)]
      const n = detractors + passives + promoters
      const intervals = [
        (at: number) => wilsonInterval(promoters, n, at),
        (at: number) => npsInterval({ detractors, passives, promoters }, at),
        (at: number) => meanInterval([detractors, passives, promoters], at),
      ]
      for (const interval of intervals) {
        const [narrow, wide] = [interval(lower), interval(higher)]
        expect(wide?.low ?? 0).toBeLessThanOrEqual((narrow?.low ?? 0) + 1e-9)
        expect(wide?.high ?? 0).toBeGreaterThanOrEqual((narrow?.high ?? 0) - 1e-9)
      }
    }))
  })

  it('neither throw nor give a number that is none, on anything', () => {
    fc.assert(fc.property(anyColumn, anyValue, anyValue, anyValue, anyValue, (column, a, b, c, level) => {
      const [detractors, passives, promoters, at] = [a, b, c, level] as number[]
      const counts = { detractors: detractors!, passives: passives!, promoters: promoters! }
      for (const confidence of [0.95, at]) {
        const ofShare = wilsonInterval(detractors!, passives!, confidence)
        const others = [npsInterval(counts, confidence), meanInterval(column, confidence)]
        expect(badNumbers([ofShare, ...others])).toEqual([])
      }
    }))
  })
})
