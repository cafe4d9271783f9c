import { describe, expect, it } from 'vitest'
import { normalQuantile, normalTail } from '../../../../core/statistics/normal.ts'

// All values computed with mpmath to 30 digits.
describe('the normal quantile', () => {
  it.each([
    [1e-300, -37.0470962993612],
    [1e-20, -9.262340089798407],
    [1e-9, -5.9978070150076865],
    [0.001, -3.0902323061678136],
    [0.025, -1.9599639845400543],
    [0.075, -1.439531470938456],
    [0.2, -0.8416212335729142],
    [0.4999, -0.00025066283008800747],
    [0.7, 0.5244005127080407],
    [0.975, 1.9599639845400538],
    [0.995, 2.5758293035489004],
    [0.999999, 4.753424308817088],
  ])('at %d is %d', (p, z) => {
    expect(Math.abs(normalQuantile(p) / z - 1)).toBeLessThan(1e-13)
  })

  it('is zero in the middle', () => {
    expect(normalQuantile(0.5)).toBe(0)
  })

  it.each([0, 1, -1, Number.NaN])('refuses %d', (p) => {
    expect(() => normalQuantile(p)).toThrow(RangeError)
  })
})

describe('the normal tail', () => {
  it.each([
    [0.1, 0.460172162722971],
    [1, 0.15865525393145705],
    [2.4, 0.008197535924596131],
    [2.6, 0.004661188023718749],
    [5, 2.866515718791939e-7],
    [8, 6.220960574271784e-16],
    [37, 5.725571222524577e-300],
  ])('above %d is %d', (z, tail) => {
    expect(Math.abs(normalTail(z) / tail - 1)).toBeLessThan(1e-12)
    expect(normalTail(-z)).toBeCloseTo(1 - tail, 14)
  })

  it('ends at nothing and at everything', () => {
    expect([normalTail(0), normalTail(Infinity), normalTail(-Infinity)]).toEqual([0.5, 0, 1])
  })
})
