import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { disagreementAt, isToSettle } from '../../../../core/scores/disagreement.ts'
import { mean } from '../../../../core/statistics/mean.ts'

const scale = { min: 1, max: 5, step: 1 }
const cells = (...means: number[]) => ({
  cells: means.map((mean, index) => ({ auditorId: `a${index}`, touchpointId: 't', mean, ratings: 1 })),
})

describe('the disagreement of auditors', () => {
  it('is their range and the mean difference of two of them', () => {
    expect(disagreementAt(cells(1, 2, 4))).toEqual({ range: 3, meanDifference: 2, auditors: 3 })
  })

  it('is that of every two of them, of however many', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 12 }), (means) => {
      const pairs = means.flatMap((one, index) => means.slice(index + 1).map(other => Math.abs(one - other)))
      const { range, meanDifference } = disagreementAt(cells(...means))!
      expect(range).toBe(Math.max(...pairs))
      expect(meanDifference).toBeCloseTo(mean(pairs), 10)
    }))
    const many = Array.from({ length: 20_000 }, (_, index) => 1 + index % 5)
    const all = many.map((value, index) => ({ auditorId: `a${index}`, touchpointId: 't', mean: value, ratings: 1 }))
    expect(disagreementAt({ cells: all })!.meanDifference).toBeCloseTo(1.6, 3)
  })

  it('takes two', () => {
    expect(disagreementAt(cells(3))).toBeNull()
    expect(disagreementAt(cells())).toBeNull()
  })

  it('is what comparing every pair gives', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 2, max: 14 }), { minLength: 2, maxLength: 12 }), (doubled) => {
      const means = doubled.map(value => value / 2)
      const differences = means.flatMap((one, index) => means.slice(index + 1).map(other => Math.abs(one - other)))
      const sum = differences.reduce((sum, difference) => sum + difference, 0)
      expect(disagreementAt(cells(...means))).toEqual({
        range: Math.max(...differences),
        meanDifference: sum / differences.length,
        auditors: means.length,
      })
    }))
  })

  it('is to be settled from half of the scale on', () => {
    expect(isToSettle(disagreementAt(cells(2, 4))!, scale)).toBe(true)
    expect(isToSettle(disagreementAt(cells(2, 3.9))!, scale)).toBe(false)
  })
})
