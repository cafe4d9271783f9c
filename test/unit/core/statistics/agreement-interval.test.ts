import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreementInterval } from '../../../../core/statistics/agreement-interval.ts'
import { krippendorffAlpha, withinOnePoint } from '../../../../core/statistics/agreement.ts'
import { alphaOf, codeUnits } from '../../../../core/statistics/alpha.ts'
import { seededRandom } from '../../../../core/statistics/seeded-random.ts'
import { anyColumn, anyTable, anyValue, badNumbers } from '../../support/anything.ts'
import { normalDeviates } from '../../support/normal-deviates.ts'

const levels = ['nominal', 'ordinal', 'interval', 'ratio'] as const

/** Rows of two raters with so many units of each pair of ratings. */
function pairs(...counts: [first: number, second: number, times: number][]): number[][] {
  const units = counts.flatMap(([first, second, times]) => Array.from({ length: times }, () => [first, second]))
  return [0, 1].map(rater => units.map(unit => unit[rater]!))
}

/** Rows of three auditors who differ by chance at touchpoints that differ by `spread`, on a scale of 1-5. */
function audit(touchpoints: number, middle: number, spread: number, noise: number, seed: number): number[][] {
  const random = seededRandom(seed)
  const levels = normalDeviates(touchpoints, random).map(deviate => middle + spread * deviate)
  const onScale = (value: number) => Math.min(5, Math.max(1, Math.round(value)))
  return Array.from({ length: 3 }, () =>
    normalDeviates(touchpoints, random).map((deviate, unit) => onScale(levels[unit]! + noise * deviate)))
}

describe('the interval of alpha', () => {
  it('is that of all resamples there can be', () => {
    // 16 units agree on 1, 14 on 2, and 10 are split: alpha = 1 - 79 x 10/(42 x 38). The ends were computed from the
    // chances of all 861 possible resamples of 40 units.
    const ratings = pairs([1, 1, 16], [2, 2, 14], [1, 2, 10])
    const { value, interval, ...more } = agreementInterval(ratings, 'nominal', { seed: 20261121 })
    expect(value).toBeCloseTo(1 - 790 / 1596, 12)
    expect(Math.abs(interval!.low - 0.20802)).toBeLessThan(0.03)
    expect(Math.abs(interval!.high - 0.75173)).toBeLessThan(0.03)
    expect(more).toEqual({ units: 40, ratings: 80, resamples: 2000, needed: 20, hardlyVaries: false })
  })

  it('is the same for the same seed only', () => {
    const ratings = audit(30, 3, 1, 0.7, 3)
    const [one, same, other] = [7, 7, 8].map(seed => agreementInterval(ratings, 'ordinal', { resamples: 50, seed }))
    expect(same).toEqual(one)
    expect(other!.interval).not.toEqual(one!.interval)
  })

  it('is refused under twenty units with two ratings', () => {
    const nineteen = pairs([1, 1, 9], [2, 2, 10]).map((row, rater) => [...row, rater ? null : 3, rater ? null : 3])
    expect(agreementInterval(nineteen, 'ordinal', { seed: 1 })).toEqual({
      value: null,
      interval: null,
      reason: 'too-few',
      units: 19,
      needed: 20,
      ratings: 38,
      resamples: 0,
      hardlyVaries: false,
    })
    expect(agreementInterval(pairs([1, 1, 10], [2, 2, 10]), 'ordinal', { seed: 1 })).toMatchObject({
      value: 1,
      interval: { low: 1, high: 1 },
    })
    expect(agreementInterval([[1, 2, 3]], 'ordinal', { seed: 1 })).toMatchObject({
      value: null,
      reason: 'one-auditor',
      units: 0,
      needed: 20,
    })
  })

  it('counts only resamples in which something varied', () => {
    const { resamples, interval } = agreementInterval(pairs([4, 4, 29], [4, 5, 1]), 'ordinal', { seed: 1 })
    // The one unit that differs is missing from (29/30)^30 = 36 % of them.
    expect(Math.abs(resamples / 2000 - 0.638)).toBeLessThan(0.04)
    expect(interval).not.toBeNull()
    expect(agreementInterval(pairs([4, 4, 29], [4, 5, 1]), 'ordinal', { seed: 1, resamples: 0 })).toMatchObject({
      interval: null,
      noInterval: 'one-value-only',
      resamples: 0,
    })
  })
})

describe('ratings that hardly vary', () => {
  it('are told from ratings that disagree', () => {
    const good = audit(60, 4.5, 0.15, 0.5, 1)
    expect(krippendorffAlpha(good, 'ordinal').value).toBeLessThan(0.3)
    expect(withinOnePoint(good).value).toBeGreaterThan(0.95)
    expect(agreementInterval(good, 'ordinal', { seed: 1, resamples: 20 }).hardlyVaries).toBe(true)
    const divided = audit(60, 3, 0.15, 1.5, 1)
    expect(agreementInterval(divided, 'ordinal', { seed: 1, resamples: 20 }).hardlyVaries).toBe(false)
    expect(agreementInterval(good, 'nominal', { seed: 1, resamples: 20 }).hardlyVaries).toBe(false)
  })

  it('are not those that agree well', () => {
    const agreed = audit(60, 3, 1.5, 0.2, 1)
    expect(withinOnePoint(agreed).value).toBe(1)
    expect(agreementInterval(agreed, 'ordinal', { seed: 1, resamples: 20 }).hardlyVaries).toBe(false)
  })

  it('are also those of one value only', () => {
    expect(agreementInterval(pairs([4, 4, 25]), 'ordinal', { seed: 1 })).toMatchObject({
      value: null,
      reason: 'one-value-only',
      hardlyVaries: true,
    })
    expect(agreementInterval(pairs([-1, -1, 25], [1, 1, 1]), 'ratio', { seed: 1 })).toMatchObject({
      value: null,
      reason: 'below-zero',
      hardlyVaries: false,
    })
  })
})

it('alpha counts a unit drawn twice as one given twice, and one not drawn as none', () => {
  const unit = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 4 })
  const units = fc.array(fc.tuple(unit, fc.nat(3)), { minLength: 1, maxLength: 9 })
  fc.assert(fc.property(units, fc.constantFrom(...levels), (drawn, level) => {
    const given = drawn.flatMap(([unit, times]) => Array.from<number[]>({ length: times }).fill(unit))
    const alpha = alphaOf(codeUnits(drawn.map(([unit]) => unit)), level, Uint16Array.from(drawn, ([, times]) => times))
    const { value } = krippendorffAlpha([0, 1, 2, 3].map(rater => given.map(unit => unit[rater] ?? null)), level)
    expect(alpha === null).toBe(value === null)
    expect(alpha ?? 0).toBeCloseTo(value ?? 0, 10)
  }))
})

it('the interval of alpha neither throws nor gives a number that is none, on anything', () => {
  const wide = fc.array(fc.array(anyValue, { minLength: 25, maxLength: 30 }), { minLength: 2, maxLength: 4 })
  const extreme = fc.constantFrom(0, 5e-324, 1e-300, Number.MAX_VALUE)
  const narrow = fc.array(fc.array(extreme, { minLength: 20, maxLength: 22 }), { minLength: 2, maxLength: 3 })
  fc.assert(fc.property(fc.oneof(anyTable, anyColumn, wide, narrow), fc.constantFrom(...levels), (table, level) => {
    const result = agreementInterval(table as number[][], level, { seed: 1, resamples: 12 })
    expect(badNumbers(result)).toEqual([])
    expect(result.value === null).toBe(result.reason !== undefined)
    expect(result.interval === null).toBe((result.reason ?? result.noInterval) !== undefined)
  }))
})
