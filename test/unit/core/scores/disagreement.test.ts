import { describe, expect, it } from 'vitest'
import { disagreementAt, isToSettle } from '../../../../core/scores/disagreement.ts'

const scale = { min: 1, max: 5, step: 1 }
const cells = (...means: number[]) => ({
  cells: means.map((mean, index) => ({ auditorId: `a${index}`, touchpointId: 't', mean, ratings: 1 })),
})

describe('the disagreement of auditors', () => {
  it('is their range and the mean difference of two of them', () => {
    expect(disagreementAt(cells(1, 2, 4))).toEqual({ range: 3, meanDifference: 2, auditors: 3 })
  })

  it('takes two', () => {
    expect(disagreementAt(cells(3))).toBeNull()
    expect(disagreementAt(cells())).toBeNull()
  })

  it('is to be settled from half of the scale on', () => {
    expect(isToSettle(disagreementAt(cells(2, 4))!, scale)).toBe(true)
    expect(isToSettle(disagreementAt(cells(2, 3.9))!, scale)).toBe(false)
  })
})
