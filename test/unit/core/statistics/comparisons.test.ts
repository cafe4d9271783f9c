import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  benjaminiHochberg,
  bonferroni,
  holm,
  judgeDifference,
  smallestDifferences,
} from '../../../../core/statistics/comparisons.ts'
import { differenceOfMeans, differenceOfShares } from '../../../../core/statistics/differences.ts'
import { studentTail } from '../../../../core/statistics/student.ts'
import { anyColumn, anyValue, badNumbers } from '../../support/anything.ts'

describe('the tail of Student\'s t', () => {
  // By scipy's stats.t.sf.
  it.each([
    [0.5, 1, 0.35241638234956674],
    [2, 10, 0.03669401738537018],
    [2.2, 3.7, 0.04907519719526111],
    [5, 200, 6.250990638857704e-7],
    [0.01, 30, 0.49604374628658887],
    [40, 3, 1.7190340394579253e-5],
  ])('above %d with %d degrees of freedom is %d', (t, df, tail) => {
    expect(Math.abs(studentTail(t, df) / tail - 1)).toBeLessThan(1e-10)
  })
})

describe('the difference of two shares', () => {
  // Newcombe 1998, table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.2000, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.6000, 0.1705, 0.8090],
    [5, 56, 0, 29, 0.0893, -0.0381, 0.1926],
    [10, 10, 0, 10, 1, 0.6075, 1],
  ])('%d of %d and %d of %d', (a, m, b, n, value, low, high) => {
    const difference = differenceOfShares({ successes: a, n: m }, { successes: b, n })
    expect(difference.value).toBeCloseTo(value, 4)
    expect(difference.interval!.low).toBeCloseTo(low, 4)
    expect(difference.interval!.high).toBeCloseTo(high, 4)
  })

  it('has the p of the pooled test, and of no difference 1', () => {
    expect(differenceOfShares({ successes: 56, n: 70 }, { successes: 48, n: 80 }).p).toBeCloseTo(0.008045081368, 11)
    expect(differenceOfShares({ successes: 5, n: 5 }, { successes: 9, n: 9 }).p).toBe(1)
  })

  it('is none where there is nothing to share', () => {
    expect(differenceOfShares({ successes: 0, n: 0 }, { successes: 1, n: 2 })).toEqual({
      value: null,
      interval: null,
      p: null,
      reason: 'no-answers',
    })
  })
})

describe('the difference of two means', () => {
  it('is Welch\'s', () => {
    // By scipy's stats.ttest_ind(equal_var=False).
    const difference = differenceOfMeans([5, 4, 3, 5, 4, 2], [2, 3, 3, 1, 2])
    expect(difference.value).toBeCloseTo(1.63333333, 8)
    expect(difference.interval).toEqual({
      low: expect.closeTo(0.2580022463433, 10),
      high: expect.closeTo(3.0086644203233, 10),
    })
    expect(difference.p).toBeCloseTo(0.0250136228944285, 12)
  })

  it('is not known of single values, and not certain where nothing varies', () => {
    expect(differenceOfMeans([5], [2, 3]).reason).toBe('too-few')
    expect(differenceOfMeans([5, 5], [2, 2])).toEqual({ value: 3, interval: null, p: null, reason: 'constant' })
  })

  it('is not certain where only rounding varies, however small or large the values', () => {
    for (const unit of [1, 1e-200, 1e200]) {
      const one = [0.3, 0.1 + 0.2, 0.3 * (1 + 1e-12)].map(value => value * unit)
      const other = [0.1 + 0.2 - 0.3, 0, 0].map(value => value * unit)
      expect(differenceOfMeans(one, other)).toMatchObject({
        value: expect.any(Number),
        interval: null,
        p: null,
        reason: 'constant',
      })
    }
  })

  it('is certain where one group varies, be it little', () => {
    expect(differenceOfMeans([5, 5], [2, 2 + 1e-10]).p).toBeLessThan(1e-9)
    expect(differenceOfMeans([5, 5 + 1e-10], [2, 2]).interval).not.toBeNull()
  })
})

describe('many comparisons', () => {
  // Benjamini and Hochberg 1995, section 3.2: at .05 four differ; Bonferroni finds three.
  const fifteen = [
    ...[0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344],
    ...[0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1],
  ]

  it('are corrected as published', () => {
    expect(benjaminiHochberg(fifteen, 0.05)).toMatchObject({ compared: 15, differing: 4 })
    expect(bonferroni(fifteen).differing).toBe(3)
  })

  it('have adjusted probabilities in the order given, gaps left as gaps', () => {
    const ps = [0.04, null, 0.01, Number.NaN, 0.03]
    const close = (...values: (number | null)[]) =>
      values.map(value => value === null ? null : expect.closeTo(value, 12))
    expect(benjaminiHochberg(ps).adjusted).toEqual(close(0.04, null, 0.03, null, 0.04))
    expect(holm(ps).adjusted).toEqual(close(0.06, null, 0.03, null, 0.06))
    expect(bonferroni(ps).adjusted).toEqual(close(0.12, null, 0.03, null, 0.09))
    expect(holm(ps)).toMatchObject({ compared: 3, differing: 1, differs: [false, false, true, false, false] })
  })

  it('find at least as much by Holm as by Bonferroni, and by Benjamini and Hochberg as by Holm', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (ps) => {
      const [least, middle, most] = [bonferroni(ps), holm(ps), benjaminiHochberg(ps, 0.05)]
      least.differs.forEach((differs, index) => {
        expect(differs && !middle.differs[index]).toBe(false)
        expect(middle.differs[index] && !most.differs[index]).toBe(false)
      })
    }))
  })
})

describe('the smallest difference that matters', () => {
  it.each([
    [12, 20, 'matters'],
    [-20, -12, 'matters'],
    [8, 20, 'undetermined'],
    [-8, 8, 'too-small'],
    [-20, 20, 'undetermined'],
  ] as const)('from %d to %d points: %s', (low, high, verdict) => {
    expect(judgeDifference({ low, high }, smallestDifferences.nps)).toBe(verdict)
  })

  it('is undetermined without an interval', () => {
    expect(judgeDifference(null, smallestDifferences.five)).toBe('undetermined')
  })
})

it('comparisons neither throw nor give a number that is none, on anything', () => {
  fc.assert(fc.property(anyColumn, anyColumn, fc.tuple(anyValue, anyValue, anyValue, anyValue), (one, other, some) => {
    const [a, b, c, level] = some as [number, number, number, number]
    const shares = differenceOfShares({ successes: a, n: b }, { successes: c, n: b }, level)
    expect(badNumbers([shares, differenceOfMeans(one, other), differenceOfMeans(one, other, level)])).toEqual([])
    expect(badNumbers([benjaminiHochberg(one), holm(one), bonferroni(one)])).toEqual([])
  }))
})
