import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bootstrapImportance, relativeWeights, shapleyImportance } from '../../../../core/statistics/importance.ts'
import { seededRandom } from '../../../../core/statistics/seeded-random.ts'
import { anyColumn, anyTable, badNumbers } from '../../support/anything.ts'
import { mtcars } from '../../support/mtcars.ts'

const mpg = mtcars('mpg').flat()
const close = (values: number[], digits: number) => values.map(value => expect.closeTo(value, digits))
const methods = [relativeWeights, shapleyImportance]

/** Rows of k drivers and an outcome that the first of them moves most. */
function madeUp(n: number, k: number, seed = 1): { drivers: number[][], outcome: number[] } {
  const random = seededRandom(seed)
  const drivers = Array.from({ length: n }, () => Array.from({ length: k }, () => random()))
  const outcome = drivers.map(row => 2 * row[0]! + row.reduce((sum, value) => sum + value, 0) / 3 + random())
  return { drivers, outcome }
}

describe('derived importance', () => {
  // The reference values of the metrics, from R.
  it('is that of relative weights on cars', () => {
    const { raw, share, r2, n } = relativeWeights(mtcars('cyl', 'disp', 'hp', 'gear'), mpg)
    expect(raw).toEqual(close([0.2284797, 0.2221469, 0.2321744, 0.0963886], 7))
    expect(r2).toBeCloseTo(0.7791896, 7)
    expect(share![0]).toBeCloseTo(0.2284797 / 0.7791896, 6)
    expect(n).toBe(32)
  })

  it('is that of LMG on cars', () => {
    const { raw, r2 } = shapleyImportance(mtcars('am', 'vs', 'cyl'), mpg)
    expect(raw).toEqual(close([0.1774892, 0.2027032, 0.3817849], 7))
    expect(r2).toBeCloseTo(0.7619773, 7)
  })

  it.each(methods)('counts a weight of two as a row given twice', (importance) => {
    const drivers = mtcars('cyl', 'hp', 'gear')
    const twice = importance([...drivers, ...drivers.slice(0, 9)], [...mpg, ...mpg.slice(0, 9)])
    const weighted = importance(drivers, mpg, { weights: mpg.map((_, row) => row < 9 ? 2 : 1) })
    expect(weighted.raw).toEqual(close(twice.raw!, 10))
  })

  it.each(methods)('uses complete rows only, and says how many', (importance) => {
    const drivers = [...mtcars('cyl', 'hp'), [null, 1], [4, 90]]
    expect(importance(drivers, [...mpg, 20, null])).toEqual(importance(mtcars('cyl', 'hp'), mpg))
  })

  it.each(methods)('gives a driver that never varies nothing, and says so', (importance) => {
    const drivers = mtcars('cyl', 'hp').map(([cyl, hp]) => [cyl!, 3, hp!])
    const { raw } = importance(mtcars('cyl', 'hp'), mpg)
    expect(importance(drivers, mpg)).toMatchObject({
      raw: close([raw![0]!, 0, raw![1]!], 10),
      reason: 'constant',
      drivers: [1],
    })
  })

  it.each(methods)('refuses what cannot be taken apart, and names it', (importance) => {
    const pair = mtcars('cyl', 'hp').map(([cyl, hp]) => [hp!, cyl!, 7 - 3 * hp!])
    expect(importance(pair, mpg)).toMatchObject({ raw: null, reason: 'collinear', drivers: [0, 2] })
    const sum = mtcars('cyl', 'hp', 'wt').map(([cyl, hp, wt]) => [hp!, cyl!, wt!, hp! + cyl!])
    expect(importance(sum, mpg)).toMatchObject({ raw: null, reason: 'collinear', drivers: [0, 1, 3] })
    expect(importance(mtcars('cyl', 'hp'), mpg.map(() => 5)).reason).toBe('constant-outcome')
    expect(importance(mtcars('cyl', 'hp').slice(0, 3), mpg).reason).toBe('too-few')
    expect(importance([], []).reason).toBe('too-few')
  })

  it('takes at most ten drivers apart exactly', () => {
    const { drivers, outcome } = madeUp(60, 11)
    expect(shapleyImportance(drivers, outcome).reason).toBe('too-many-drivers')
    expect(relativeWeights(drivers, outcome).raw).toHaveLength(11)
  })

  it('sums to R^2, whichever method', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 1e6 }), (k, seed) => {
      const { drivers, outcome } = madeUp(30, k, seed)
      const [relative, shapley] = methods.map(importance => importance(drivers, outcome))
      expect(relative!.r2).toBeCloseTo(shapley!.r2!, 9)
      expect(shapley!.share!.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 9)
    }), { numRuns: 40 })
  })

  it('belongs to the drivers, whatever their order', () => {
    const anyOrder = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 })
    fc.assert(fc.property(anyOrder, fc.integer({ min: 1, max: 1e6 }), (order, seed) => {
      const { drivers, outcome } = madeUp(30, 5, seed)
      const reordered = drivers.map(row => order.map(index => row[index]!))
      for (const importance of methods) {
        const before = importance(drivers, outcome).raw!
        const after = importance(reordered, outcome).raw
        expect(after).toEqual(close(order.map(index => before[index]!), 9))
      }
    }), { numRuns: 40 })
  })
})

describe('the bootstrap of importance', () => {
  const { drivers, outcome } = madeUp(120, 3)

  it('finds the driver that stands out', () => {
    const result = bootstrapImportance(drivers, outcome, { resamples: 200, seed: 7 })
    expect(result).toMatchObject({ method: 'lmg', resamples: 200, standOut: [true, false, false], few: true, n: 120 })
    expect(result.shareLow![0]).toBeLessThan(result.share![0]!)
    for (const [driver, { low, high }] of result.shareInterval!.entries()) {
      expect(low).toBeLessThan(result.share![driver]!)
      expect(high).toBeGreaterThan(result.share![driver]!)
    }
  })

  it('is the same for the same seed only', () => {
    const [one, same, other] = [7, 7, 8].map(seed => bootstrapImportance(drivers, outcome, { resamples: 50, seed }))
    expect(same).toEqual(one)
    expect(other!.shareLow).not.toEqual(one!.shareLow)
  })

  it('finds nothing in noise', () => {
    const noise = madeUp(120, 1, 9).outcome
    expect(bootstrapImportance(drivers, noise, { resamples: 100, seed: 1 }).standOut).toEqual([false, false, false])
  })

  it('turns to relative weights above ten drivers', () => {
    const many = madeUp(130, 11)
    expect(bootstrapImportance(many.drivers, many.outcome, { resamples: 20, seed: 1 }).method).toBe('relative-weights')
  })

  it('refuses under fifty rows, and under ten for each driver', () => {
    expect(bootstrapImportance(mtcars('cyl', 'hp'), mpg, { seed: 1 })).toMatchObject({
      raw: null,
      reason: 'too-few',
      standOut: [],
      n: 32,
    })
    const many = madeUp(75, 8)
    expect(bootstrapImportance(many.drivers, many.outcome, { seed: 1 }).reason).toBe('too-few')
  })
})

it('importance neither throws nor gives a number that is none, on anything', () => {
  fc.assert(fc.property(anyTable, anyColumn, anyColumn, (table, column, weights) => {
    for (const importance of methods) {
      const weighted = importance(table, column, { weights })
      expect(badNumbers([importance(table, column), weighted, importance(column as never[], column)])).toEqual([])
    }
    const drivers = [...table, ...column.map(value => [value, value])]
    const result = bootstrapImportance(drivers, [...column, ...column], { resamples: 3, seed: 1 })
    expect(badNumbers(result)).toEqual([])
  }))
})
