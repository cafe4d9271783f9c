import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactlyEqual, krippendorffAlpha, withinOnePoint } from '../../../../core/statistics/agreement.ts'
import { pairwiseMean } from '../../../../core/statistics/rating-units.ts'
import { anyColumn, anyTable, badNumbers } from '../../support/anything.ts'

const levels = ['nominal', 'ordinal', 'interval', 'ratio'] as const

/** Rows as they stand in the literature: a digit for a rating, a point for a missing one. */
const rows = (...lines: string[]) => lines.map(line => line.split(' ').map(sign => sign === '.' ? null : Number(sign)))

const krippendorff = rows(
  '1 2 3 3 2 1 4 1 2 . . .',
  '1 2 3 3 2 2 4 1 2 5 . 3',
  '. 3 3 3 2 3 4 2 2 5 1 .',
  '1 2 3 3 2 4 4 1 2 5 1 .',
)

const someRow = fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { minLength: 6, maxLength: 6 })
const someRatings = fc.array(someRow, { minLength: 2, maxLength: 5 })

describe('krippendorff\'s alpha', () => {
  // The reference values of the metrics.
  it.each([
    ['nominal', 0.743421],
    ['ordinal', 0.815388],
    ['interval', 0.849107],
    ['ratio', 0.797403],
  ] as const)('is at the %s level %d', (level, alpha) => {
    expect(krippendorffAlpha(krippendorff, level)).toEqual({
      value: expect.closeTo(alpha, 6),
      units: 11,
      ratings: 40,
    })
  })

  it('is that of two raters and two values', () => {
    // Krippendorff 2011, example B.
    const two = rows('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0')
    expect(krippendorffAlpha(two, 'nominal').value).toBeCloseTo(0.095, 3)
  })

  it('is 1 where all agree, and can be negative', () => {
    expect(krippendorffAlpha([[1, 2, 3], [1, 2, 3]], 'ordinal').value).toBe(1)
    expect(krippendorffAlpha([[1, 2], [2, 1]], 'ordinal').value).toBeCloseTo(-0.5, 12)
  })

  it('is not known, and says why', () => {
    const reasons = [[], [[null], [null]], [[1, 2]], [[1, null], [null, 2]], [[4, 4], [4, 4]]]
      .map(ratings => krippendorffAlpha(ratings, 'ordinal'))
    expect(reasons.map(({ reason }) => reason))
      .toEqual(['no-ratings', 'no-ratings', 'one-auditor', 'too-few', 'one-value-only'])
    expect(reasons.every(({ value }) => value === null)).toBe(true)
    expect(krippendorffAlpha([[-1, 2], [1, 2]], 'ratio').reason).toBe('below-zero')
  })

  it('does not depend on the order of raters and units', () => {
    const shuffled = fc.tuple(someRatings, fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), fc.boolean())
    fc.assert(fc.property(shuffled, fc.constantFrom(...levels), ([ratings, order, turn], level) => {
      const other = ratings.map(row => order.map(unit => row[unit]!))
      const [before, after] = [ratings, turn ? other.reverse() : other].map(each => krippendorffAlpha(each, level))
      expect(after!.reason).toBe(before!.reason)
      expect(after!.value ?? 0).toBeCloseTo(before!.value ?? 0, 10)
    }))
  })

  it('is the same in other units of an interval scale, and on any rising one of an ordinal scale', () => {
    fc.assert(fc.property(someRatings, fc.integer({ min: 1, max: 60 }), (ratings, factor) => {
      const scaled = ratings.map(row => row.map(value => value === null ? null : value * factor - 7))
      const curved = ratings.map(row => row.map(value => value === null ? null : value ** 3))
      const [before, after] = [ratings, scaled].map(each => krippendorffAlpha(each, 'interval').value ?? 0)
      expect(after).toBeCloseTo(before!, 10)
      expect(krippendorffAlpha(curved, 'ordinal')).toEqual(krippendorffAlpha(ratings, 'ordinal'))
    }))
  })
})

describe('agreement in plain shares', () => {
  it('counts pairs of ratings of the same unit', () => {
    const three = rows('5 4 1 .', '4 4 3 2', '5 4 1 .')
    expect(withinOnePoint(three)).toEqual({ value: 7 / 9, units: 3, ratings: 9 })
    expect(exactlyEqual(three)).toEqual({ value: 5 / 9, units: 3, ratings: 9 })
  })

  it('knows agreement also where nothing varies', () => {
    expect(exactlyEqual([[4, 4], [4, 4]]).value).toBe(1)
    expect(withinOnePoint([[4, null], [null, 4]])).toEqual({ value: null, reason: 'too-few', units: 0, ratings: 0 })
  })

  it('takes ten steps of a tenth for a point', () => {
    expect(withinOnePoint([[0.1 + 0.2], [1.3]]).value).toBe(1)
  })
})

it('agreement neither throws nor gives a number that is none, on anything', () => {
  fc.assert(fc.property(fc.oneof(anyTable, anyColumn), fc.constantFrom(...levels), (table, level) => {
    const ratings = table as number[][]
    const results = [krippendorffAlpha(ratings, level), withinOnePoint(ratings), exactlyEqual(ratings)]
    expect(badNumbers(results)).toEqual([])
    expect(results.map(({ value }) => value === null)).toEqual(results.map(({ reason }) => reason !== undefined))
  }))
})

it('agreement of 20,000 raters compares the values that they gave, and not every two of them', () => {
  const length = 20_000
  const ratings = Array.from({ length }, (_, rater) => [1 + rater % 5, 3])
  expect(withinOnePoint(ratings)).toMatchObject({ units: 2, ratings: 2 * length })
  let compared = 0
  const different = (a: number, b: number) => {
    compared++
    return a === b ? 0 : 1
  }
  expect(pairwiseMean(ratings.map(([value]) => value!), different)).toBeCloseTo(4 / 5 * length / (length - 1), 12)
  expect(compared).toBe(5 + 10)
})

it('pairwise means are what comparing every two gives', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: -2, max: 3 }), { minLength: 2, maxLength: 12 }), (values) => {
    const distances = values.flatMap((a, i) => values.flatMap((b, j) => i === j ? [] : [(a - b) ** 2]))
    const mean = distances.reduce((sum, distance) => sum + distance, 0) / distances.length
    expect(pairwiseMean(values, (a, b) => (a - b) ** 2)).toBe(mean)
  }))
})
