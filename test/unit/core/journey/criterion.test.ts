import type { Scale } from '../../../../core/journey/criterion.ts'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { criterionType, isOnScale, scalePoints, scaleValues } from '../../../../core/journey/criterion.ts'
import { standardCriteria } from '../../../../core/journey/templates/standard-criteria.ts'

const seed = 20261121

interface Ends { min: number, max: number }

const isCriterion = (scale: Ends) => v.is(criterionType.schema, {
  ...standardCriteria[0],
  scale,
  anchors: [scale.min, scale.max].map(value => ({ value, text: { en: 'in words' } })),
})

/** Every scale in tenths that a criterion of a file may have. */
const anyScale = fc.record({
  min: fc.integer({ min: -1000, max: 1000 }),
  step: fc.integer({ min: 1, max: 100 }),
  steps: fc.integer({ min: 1, max: 100 }),
}).map(({ min, step, steps }): Scale => ({ min: min / 10, max: (min + step * steps) / 10, step: step / 10 }))

describe('a scale', () => {
  it.each([
    ['satisfaction', [1, 2, 3, 4, 5]],
    ['ease', [1, 2, 3, 4, 5, 6, 7]],
    ['feeling', [-2, -1, 0, 1, 2]],
  ])('of %s has the values %j', (builtIn, values) => {
    expect(scaleValues(standardCriteria.find(criterion => criterion.builtIn === builtIn)!.scale)).toEqual(values)
  })

  it('has, for any criterion of a file, only values that lie on it, its least first, none twice', () => {
    fc.assert(fc.property(anyScale, (scale) => {
      expect(isCriterion(scale)).toBe(true)
      const values = scaleValues(scale)
      expect(values.filter(value => !isOnScale(scale, value))).toEqual([])
      expect(values[0]).toBe(scale.min)
      expect(values).toHaveLength(scalePoints(scale))
      expect(values).toEqual([...new Set(values)].sort((a, b) => a - b))
      expect(values.at(-1)).toBe(scale.max)
    }), { seed })
  })

  it('has values that can be read, where decimals do not add up exactly', () => {
    expect(scaleValues({ min: -0.3, max: 0.3, step: 0.1 })).toEqual([-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3])
    expect(scaleValues({ min: 1, max: 6, step: 3 })).toEqual([1, 4])
  })

  it.each([0, 6, 1.5, -1, Number.NaN, Infinity])('from 1 to 5 does not have %d', (value) => {
    expect(isOnScale({ min: 1, max: 5, step: 1 }, value)).toBe(false)
  })

  it('has its steps where decimals do not add up exactly', () => {
    const scale = { min: 0, max: 1, step: 0.1 }
    expect([0.3, 0.7, 1].map(value => isOnScale(scale, value))).toEqual([true, true, true])
    expect(isOnScale(scale, 0.35)).toBe(false)
  })

  it.each([
    [{ min: 1, max: 5, step: 1 }, true],
    [{ min: 1, max: 6, step: 3 }, false],
    [{ min: 0, max: 100, step: 1 }, true],
    [{ min: 0, max: 101, step: 1 }, false],
    [{ min: 5, max: 1, step: 1 }, false],
    [{ min: 1, max: 1, step: 1 }, false],
    [{ min: 1, max: 5, step: 0 }, false],
    [{ min: 1, max: 5, step: -1 }, false],
    [{ min: 1, max: Infinity, step: 1 }, false],
    [{ min: 1, max: 5 }, false],
  ])('%o is accepted: %s', (scale, isAccepted) => {
    expect(isCriterion(scale)).toBe(isAccepted)
  })
})
