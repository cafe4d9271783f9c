import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quadrants } from '../../../../core/statistics/quadrants.ts'
import { anyValue, badNumbers } from '../../support/anything.ts'

/** A figure and how far its interval reaches to both sides. */
const figure = (value: number, half: number) => ({ value, interval: { low: value - half, high: value + half } })
const point = (importance: number, performance: number) => ({
  importance: figure(importance, 0.05),
  performance: figure(performance, 5),
})
const quadrantsOf = (points: Parameters<typeof quadrants>[0], target: number | null = null) =>
  quadrants(points, target).points.map(({ quadrant }) => quadrant)

/** With these two there are four drivers: the importance is cut at .25. */
const others = [point(0.1, 90), point(0.1, 90)]

describe('importance by performance', () => {
  it('has four quadrants', () => {
    const points = [point(0.35, 40), point(0.35, 90), point(0.15, 40), point(0.15, 90)]
    expect(quadrantsOf(points)).toEqual(['concentrate-here', 'keep-up', 'low-priority', 'possible-overkill'])
  })

  it('is cut at an equal share, and at the target or else at 70', () => {
    expect(quadrants([point(0.4, 80), ...others, point(0.4, 80)], null)).toMatchObject({
      crosshair: { importance: 0.25, performance: 70 },
      atTarget: false,
    })
    expect(quadrantsOf([point(0.4, 80), ...others, point(0.4, 80)], 90)[0]).toBe('concentrate-here')
    expect(quadrants(others, 90)).toMatchObject({ crosshair: { importance: 0.5, performance: 90 }, atTarget: true })
    expect(quadrants(others, 101)).toMatchObject({ crosshair: { performance: 70 }, atTarget: false })
  })

  it('leaves undetermined what crosses either line; a line that is touched is reached', () => {
    const quadrantOf = (importance: number, performance: number) =>
      quadrants([point(importance, performance), point(0, 0), ...others], null).points[0]
    expect(quadrantOf(0.22, 90)).toEqual({ quadrant: 'undetermined', reason: 'crosses' })
    expect(quadrantOf(0.28, 90)).toEqual({ quadrant: 'undetermined', reason: 'crosses' })
    expect(quadrantOf(0.5, 68)).toEqual({ quadrant: 'undetermined', reason: 'crosses' })
    expect(quadrantOf(0.5, 75)).toEqual({ quadrant: 'keep-up' })
    expect(quadrantOf(0.5, 65)).toEqual({ quadrant: 'undetermined', reason: 'crosses' })
    expect(quadrantOf(0.5, 64.9)).toEqual({ quadrant: 'concentrate-here' })
  })

  it('says what is missing', () => {
    const [unknown, single] = [{ value: null, interval: null }, { value: 80, interval: null }]
    const points = [{ ...point(0.5, 90), performance: unknown }, { ...point(0.5, 90), performance: single }]
    expect(quadrants(points, null).points).toEqual([
      { quadrant: 'undetermined', reason: 'no-figure' },
      { quadrant: 'undetermined', reason: 'no-interval' },
    ])
    expect(quadrants([], null)).toEqual({ points: [], crosshair: { importance: 1, performance: 70 }, atTarget: false })
  })

  it('gives every point a place or a reason, on anything', () => {
    const mostly = <T>(arbitrary: fc.Arbitrary<T>) => fc.oneof({ weight: 6, arbitrary }, anyValue)
    const anyInterval = fc.oneof(fc.record({ low: anyValue, high: anyValue }), anyValue)
    const anyFigure = mostly(fc.record({ value: anyValue, interval: anyInterval }))
    const anyPoint = mostly(fc.record({ importance: anyFigure, performance: anyFigure }))
    const anyPoints = fc.array(anyPoint) as fc.Arbitrary<never[]>
    fc.assert(fc.property(anyPoints, anyValue, (points, target) => {
      const result = quadrants(points, target as number)
      expect(badNumbers(result)).toEqual([])
      for (const { quadrant, reason } of result.points)
        expect(quadrant === 'undetermined').toBe(reason !== undefined)
    }))
  })

  it('widens from a quadrant only to undetermined', () => {
    const upTo = (max: number) => fc.double({ min: 0, max, noNaN: true })
    fc.assert(fc.property(upTo(1), upTo(100), upTo(60), upTo(60), (importance, performance, half, more) => {
      const [narrow, wide] = [half, half + more].map((reach) => {
        const point = { importance: figure(importance, reach / 100), performance: figure(performance, reach) }
        return quadrantsOf([point, ...others])[0]
      })
      expect([narrow, 'undetermined']).toContain(wide)
    }))
  })
})
