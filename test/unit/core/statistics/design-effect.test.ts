import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { designEffect } from '../../../../core/statistics/design-effect.ts'
import { meanInterval } from '../../../../core/statistics/intervals.ts'
import { seededRandom } from '../../../../core/statistics/seeded-random.ts'
import { anyColumn, anyTable, badNumbers } from '../../support/anything.ts'
import { normalDeviates } from '../../support/normal-deviates.ts'

/** Six people rated by four judges: P. E. Shrout and J. L. Fleiss, Psychological Bulletin 86 (1979), table 2. */
const shroutFleiss = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]

describe('the design effect', () => {
  it('has the published intraclass correlation', () => {
    // ICC(1,1) is .17 there, of mean squares 11.24 and 6.26: (11.2417 - 6.2639)/(11.2417 + 3 x 6.2639).
    const effect = designEffect(shroutFleiss)
    expect(effect).toMatchObject({ icc: expect.closeTo(0.165742, 6), n: 24, clusters: 6 })
    expect(effect.value).toBeCloseTo(1 + 3 * 0.165742, 5)
    expect(effect.effectiveN).toBeCloseTo(24 / 1.497225, 5)
  })

  it('takes clusters of unequal size as an answer meets them', () => {
    // By hand: mean squares 13.1/3 and 3/6, n0 = (10 - 30/10)/3 = 7/3, icc = 3.8667/5.0333; m = 30/10 = 3.
    const effect = designEffect([[5], [4, 4], [2, 3, 1], [5, 5, 4, 4]])
    expect(effect.icc).toBeCloseTo(0.768212, 6)
    expect(effect.value).toBeCloseTo(2.536424, 6)
  })

  it('leaves as many answers as clusters where each only repeats itself', () => {
    expect(designEffect([[1, 1, 1], [4, 4, 4], [5, 5, 5]])).toMatchObject({ value: 3, effectiveN: 3, icc: 1 })
  })

  it('is 1 of single answers, and never below', () => {
    expect(designEffect([[1], [4], [5], ['n/a']])).toEqual({ value: 1, effectiveN: 3, icc: null, n: 3, clusters: 3 })
    expect(designEffect([[1, 5], [1, 5], [2, 4]])).toMatchObject({ value: 1, effectiveN: 6, icc: -1 })
  })

  it('says why it is unknown', () => {
    expect(designEffect([[], [null]])).toMatchObject({
      value: null,
      effectiveN: null,
      reason: 'no-answers',
      clusters: 0,
    })
    expect(designEffect([[3, 4], []])).toMatchObject({ value: null, reason: 'one-cluster', n: 2, clusters: 1 })
    expect(designEffect([[0.1, 0.1, 0.1], [0.1, 0.1, 0.1]]).reason).toBe('constant')
  })

  it('makes intervals cover what they should, also where few answer often', () => {
    const random = seededRandom(20261121)
    const sizes = [...Array.from<number>({ length: 50 }).fill(1), ...Array.from<number>({ length: 10 }).fill(12)]
    const covered = Array.from({ length: 400 }, () => {
      const clusters = sizes.map((size) => {
        const [own, ...rest] = normalDeviates(size + 1, random)
        return rest.map(deviate => own! + deviate)
      })
      const [value, interval] = [designEffect(clusters).value!, meanInterval(clusters.flat())!]
      const middle = (interval.low + interval.high) / 2
      const half = (interval.high - middle) * Math.sqrt(value)
      return [Math.abs(middle) <= interval.high - middle, Math.abs(middle) <= half]
    })
    const [without, corrected] = [0, 1].map(which => covered.filter(each => each[which]).length / covered.length)
    expect(without).toBeLessThan(0.7)
    expect(corrected).toBeGreaterThan(0.91)
    expect(corrected).toBeLessThan(0.98)
  })

  it('lies between 1 and the largest cluster, whatever the answers', () => {
    fc.assert(fc.property(fc.oneof(anyTable, anyColumn), (table) => {
      const effect = designEffect(table as number[][])
      const largest = Math.max(1, ...table.map(row => Array.isArray(row) ? row.length : 0))
      expect(badNumbers(effect)).toEqual([])
      expect(effect.value === null).toBe(effect.reason !== undefined)
      expect(effect.effectiveN === null).toBe(effect.reason !== undefined)
      expect(effect.value ?? 1).toBeGreaterThanOrEqual(1)
      expect(effect.value ?? 1).toBeLessThanOrEqual(largest * (1 + 1e-9))
    }))
  })

  it('does not depend on the units of the answers', () => {
    const anyClusters = fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 5 }), { maxLength: 8 })
    fc.assert(fc.property(anyClusters, fc.constantFrom(1e-200, 0.1, 7, 1e300), (clusters, unit) => {
      const before = designEffect(clusters)
      const after = designEffect(clusters.map(cluster => cluster.map(value => value * unit)))
      expect(after.reason).toBe(before.reason)
      expect(after.icc ?? 0).toBeCloseTo(before.icc ?? 0, 9)
    }))
  })
})
