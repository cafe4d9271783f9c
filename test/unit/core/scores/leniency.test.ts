import type { Cell } from '../../../../core/scores/audit-score.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adjustForStrictness } from '../../../../core/scores/adjustment.ts'
import { mean } from '../../../../core/statistics/mean.ts'

const cell = (auditor: number, touchpoint: number, value: number): Cell =>
  ({ auditorId: `a${auditor}`, touchpointId: `t${touchpoint}`, mean: value, ratings: 1 })

/** Each of many auditors rates some of a few touchpoints, the first one always: one island. */
const manyAuditors = fc.record({
  auditors: fc.integer({ min: 201, max: 400 }),
  touchpoints: fc.integer({ min: 2, max: 12 }),
  seed: fc.nat(1_000),
}).map(({ auditors, touchpoints, seed }) => Array.from({ length: auditors }, (_, auditor) =>
  Array.from({ length: touchpoints }, (_, touchpoint) => cell(auditor, touchpoint, 1 + (auditor * 7 + seed) % 5))
    .filter(({ touchpointId }, touchpoint) => touchpointId === 't0' || (auditor + touchpoint + seed) % 3 === 0)
    .map((each, index) => ({ ...each, mean: 1 + (each.mean + index * 3) % 5 }))).flat())

/** What the cells leave over of the model: what least squares makes zero at each touchpoint and for each auditor. */
function residuals(cells: Cell[], idOf: (cell: Cell) => string): number[] {
  const { touchpoints, leniency } = adjustForStrictness(cells, 1)
  const left = cells.map(each => ({
    id: idOf(each),
    residual: each.mean - touchpoints.get(each.touchpointId)!.mean - leniency.get(each.auditorId)!,
  }))
  return [...Map.groupBy(left, ({ id }) => id).values()].map(group =>
    group.reduce((sum, { residual }) => sum + residual, 0))
}

describe('the strictness of more auditors than equations are solved for at once', () => {
  it('is that of least squares, and sums to zero', () => {
    fc.assert(fc.property(manyAuditors, (cells) => {
      const byAuditor = residuals(cells, each => each.auditorId)
      const byTouchpoint = residuals(cells, each => each.touchpointId)
      for (const residual of [...byAuditor, ...byTouchpoint])
        expect(Math.abs(residual)).toBeLessThan(1e-8)
      expect(mean([...adjustForStrictness(cells, 1).leniency.values()])).toBeCloseTo(0, 10)
    }), { numRuns: 20 })
  })

  it('is left out where they hang together by a chain that no steps come to the end of', () => {
    const chain = Array.from({ length: 5_000 }, (_, auditor) =>
      [cell(auditor, auditor, 1 + auditor % 5), cell(auditor, auditor + 1, 1 + auditor % 3)]).flat()
    const { leniency, touchpoints } = adjustForStrictness(chain, 1)
    expect([...leniency.values()].every(effect => effect === 0)).toBe(true)
    expect(touchpoints.get('t1')!.mean).toBe(mean([1, 2]))
  })
})

describe('islands', () => {
  it('are told apart in one pass, however many there are', () => {
    const cells = Array.from({ length: 20_000 }, (_, index) => cell(index, index, 3))
    const visits = { count: 0 }
    const counted = cells.map(each => new Proxy(each, {
      get: (target, key) => {
        visits.count++
        return Reflect.get(target, key)
      },
    }))
    expect(adjustForStrictness(counted, 1).islands).toHaveLength(cells.length)
    expect(visits.count).toBeLessThan(20 * cells.length)
  })
})
