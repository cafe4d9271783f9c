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
const placesOf = (points: Parameters<typeof quadrants>[0], target: number | null = null) =>
  quadrants(points, target).points.map(({ quadrant }) => quadrant)

/** With these two there are four drivers: the importance is cut at .25. */
const others = [point(0.1, 90), point(0.1, 90)]

describe('importance by performance', () => {
  it('has four quadrants', () => {
    const points = [point(0.35, 40), point(0.35, 90), point(0.15, 40), point(0.15, 90)]
    expect(placesOf(points)).toEqual(['concentrate-here', 'keep-up', 'low-priority', 'possible-overkill'])
  })

  it('is cut at an equal share, and at the target or else at 70', () => {
    expect(quadrants([point(0.4, 80), ...others, point(0.4, 80)], null)).toMatchObject({
      crosshair: { importance: 0.25, performance: 70 },
      atTarget: false,
    })
    expect(placesOf([point(0.4, 80), ...others, point(0.4, 80)], 90)[0]).toBe('concentrate-here')
    expect(quadrants(others, 90)).toMatchObject({ crosshair: { importance: 0.5, performance: 90 }, atTarget: true })
    expect(quadrants(others, 101)).toMatchObject({ crosshair: { performance: 70 }, atTarget: false })
  })

  it('leaves undetermined what crosses either line; a line that is touched is reached', () => {
    const places = (importance: number, performance: number) =>
      quadrants([point(importance, performance), point(0, 0), ...others], null).points[0]
    expect(places(0.22, 90)).toEqual({ quadrant: 'undetermined', reason: 'crosses' })
    expect(places(0.28, 90)).toEqual({ quadrant: 'undetermined', reason: 'crosses' })
    expect(places(0.5, 68)).toEqual({ quadrant: 'undetermined', reason: 'crosses' })
    expect(places(0.5, 75)).toEqual({ quadrant: 'keep-up' })
    expect(places(0.5, 65)).toEqual({ quadrant: 'undetermined', reason: 'crosses' })
    expect(places(0.5, 64.9)).toEqual({ quadrant: 'concentrate-here' })
  })

  it('says what is missing', () => {
    const [unknown, single] = [{ value: null, interval: null }, { value: 80, interval: null }]
    expect(
      quadrants(
        [
          { ...point(0.5, 90), performance: unknown },
          { ...point(0.5, 90), performance: single },
        ],
        null,
      ).points,
    ).toEqual([
      { quadrant: 'undetermined', reason: 'no-figure' },
      { quadrant: 'undetermined', reason: 'no-interval' },
    ])
    expect(quadrants([], null)).toEqual({ points: [], crosshair: { importance: 1, performance: 70 }, atTarget: false })
  })

  it('gives every point a place or a reason, on anything', () => {
    const anyFigure = fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({
          value: anyValue,
          interval: fc.oneof(fc.record({ low: anyValue, high: anyValue }), anyValue),
        }),
      },
      anyValue,
    )
    const anyPoints = fc.array(
      fc.oneof({ weight: 6, arbitrary: fc.record({ importance: anyFigure, performance: anyFigure }) }, anyValue),
    ) as fc.Arbitrary<never[]>
    fc.assert(fc.property(anyPoints, anyValue, (points, target) => {
      const result = quadrants(points, target as number)
      expect(badNumbers(result)).toEqual([])
      expect(
        result.points.every(({ quadrant, reason }) => (quadrant === 'undetermined') === (reason !== undefined)),
      ).toBe(true)
    }))
  })

  it('widens from a quadrant only to undetermined', () => {
    const wide = fc.double({ min: 0, max: 60, noNaN: true })
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 100, noNaN: true }),
        wide,
        wide,
        (importance, performance, half, more) => {
          const places = [half, half + more].map(
            reach =>
              quadrants(
                [{ importance: figure(importance, reach / 100), performance: figure(performance, reach) }, ...others],
                null,
              ).points[0]!.quadrant,
          )
          expect([places[0], 'undetermined']).toContain(places[1])
        },
      ),
    )
  })
})
