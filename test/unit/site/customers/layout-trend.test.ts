import { describe, expect, it } from 'vitest'
import { scoreMonths } from '../../../../core/customers/scores/trend.ts'
import { layoutTrend } from '../../../../site/customers/trend/layout-trend.ts'

const question = {
  id: 'q1',
  wording: 'How satisfied are you?',
  subject: 'satisfaction' as const,
  scale: { min: 1, max: 5, step: 1 },
  polarity: 'high-is-good' as const,
  boxes: 2,
  criterionId: null,
  isOutcome: false,
}
const nowhere = { place: null, segment: null, channel: null, market: null, team: null }
const cell = (month: number, value: number, n: number) => ({ month, value, n, by: nowhere })
const monthsOf = (...cells: ReturnType<typeof cell>[]) =>
  scoreMonths(question, cells, { hasCustomers: false, isCounted: false })

describe('a trend', () => {
  it('has a point with its interval for each month, and a gap where there is no figure', () => {
    const months = monthsOf(cell(202511, 5, 40), cell(202512, 5, 4), cell(202602, 1, 20), cell(202602, 5, 20))
    const { points, gaps, line } = layoutTrend(months, 600)!
    expect(points.map(({ month }) => month)).toEqual([202511, 202602])
    expect(gaps.map(({ month, n }) => [month, n])).toEqual([[202512, 4], [202601, 0]])
    expect(points.every(({ y, band }) => band!.top <= y && y <= band!.bottom)).toBe(true)
    expect(points[0]!.y).toBeLessThan(points[1]!.y)
    // Two months that are no neighbours are not joined.
    expect(line.match(/M/g)).toHaveLength(2)
  })

  it('stays within what it is drawn in, however narrow, and names as many months as there is room for', () => {
    const months = monthsOf(...Array.from({ length: 36 }, (_, index) =>
      cell(202401 + 100 * Math.floor(index / 12) + index % 12, index % 2 ? 5 : 2, 30)))
    for (const width of [200, 360, 1100]) {
      const { points, labels, plot } = layoutTrend(months, width)!
      const isWithin = points.every(({ x, y }) =>
        x >= plot.left && x <= plot.right && y >= plot.top && y <= plot.bottom)
      expect([points.length, isWithin]).toEqual([36, true])
      const steps = labels.slice(1).map(({ x }, index) => x - labels[index]!.x)
      expect(steps.every(step => step >= 52)).toBe(true)
      expect(labels.at(-1)!.month).toBe(202612)
    }
  })

  it('is none where no month has five answers', () => {
    expect(layoutTrend(monthsOf(cell(202511, 5, 4)), 600)).toBeNull()
    expect(layoutTrend([], 600)).toBeNull()
  })
})
