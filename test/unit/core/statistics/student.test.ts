import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { studentQuantile } from '../../../../core/statistics/student.ts'

describe('the quantile of Student\'s t', () => {
  // Computed with mpmath to 40 digits.
  it.each([
    [0.975, 1, 12.7062047361747],
    [0.975, 2, 4.30265272974946],
    [0.975, 2.5, 3.57465484200368],
    [0.975, 10, 2.22813885198627],
    [0.975, 12, 2.17881282966723],
    [0.975, 20000, 1.96008260515814],
    [0.9, 5, 1.47588404882448],
    [0.9995, 10, 4.58689385870264],
    [0.999, 57, 3.23947803508175],
    [0.999999, 3, 103.299467780419],
  ])('at p = %d with %d degrees of freedom is %d', (p, df, t) => {
    expect(Math.abs(studentQuantile(p, df) / t - 1)).toBeLessThan(1e-10)
    expect(Math.abs(studentQuantile(1 - p, df) / -t - 1)).toBeLessThan(1e-9)
  })

  it('is known in closed form for one and two degrees of freedom', () => {
    fc.assert(fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), (p) => {
      expect(studentQuantile(p, 1)).toBeCloseTo(Math.tan(Math.PI * (p - 0.5)), 8)
      expect(studentQuantile(p, 2)).toBeCloseTo((2 * p - 1) / Math.sqrt(2 * p * (1 - p)), 8)
    }))
  })

  it('is zero in the middle', () => {
    expect(studentQuantile(0.5, 7)).toBe(0)
  })

  it.each([
    [0, 5],
    [1, 5],
    [Number.NaN, 5],
    [0.9, 0],
    [0.9, Number.NaN],
    [0.9, Infinity],
  ])('refuses p = %d with %d degrees of freedom', (p, df) => {
    expect(() => studentQuantile(p, df)).toThrow(RangeError)
  })
})
