import { describe, expect, it } from 'vitest'
import { usualPeriods } from '../../../../core/customers/counts/usual-periods.ts'
import { comparePeriods } from '../../../../site/customers/trend/compare-periods.ts'
import { doOverlap, readSpan, spanText } from '../../../../site/customers/trend/periods.ts'

const months = [202510, 202511, 202512, 202601, 202602, 202603, 202604]
const span = (from: number, to: number) => ({ from, to })

describe('two periods', () => {
  it('are the last months and those before, until somebody chooses', () => {
    expect(usualPeriods(months)).toEqual({ period: span(202602, 202604), before: span(202511, 202601) })
    expect(usualPeriods(months.slice(0, 3))).toEqual({ period: span(202512, 202512), before: span(202511, 202511) })
    expect(usualPeriods([202601])).toBeNull()
  })

  it('are read from the address as far as there are such months', () => {
    expect(readSpan(spanText(span(202512, 202602)), months)).toEqual(span(202512, 202602))
    expect(readSpan('202602-202512', months)).toEqual(span(202512, 202602))
    for (const text of ['', '202601', '202601-202713', 'x-y', undefined])
      expect(readSpan(text, months)).toBeNull()
  })

  it('are not compared where they overlap', () => {
    expect(doOverlap({ period: span(202601, 202603), before: span(202510, 202601) })).toBe(true)
    expect(doOverlap({ period: span(202601, 202603), before: span(202510, 202512) })).toBe(false)
  })
})

describe('the change between them', () => {
  const by = { place: null, segment: null, channel: null, market: null, team: null }
  const cells = (...counts: number[]) => counts.map((n, index) => ({ by, value: index + 1, n }))
  const question = {
    id: 'q1',
    wording: 'How hard was it?',
    subject: 'ease' as const,
    scale: { min: 1, max: 5, step: 1 },
    boxes: null,
    criterionId: null,
    isOutcome: false,
  }
  const answerers = { hasCustomers: false, isCounted: false }
  const verdict = (polarity: 'high-is-good' | 'low-is-good', now: number[], before: number[]) =>
    comparePeriods({ ...question, polarity }, answerers, cells(...now), cells(...before)).verdict

  it('is for the better or the worse as the question has it, and unclear where it may be chance', () => {
    const [low, high] = [[60, 30, 5, 3, 2], [2, 3, 5, 30, 60]]
    expect(verdict('high-is-good', high, low)).toBe('better')
    expect(verdict('low-is-good', high, low)).toBe('worse')
    expect(verdict('low-is-good', low, high)).toBe('better')
    expect(verdict('high-is-good', low, [59, 31, 5, 3, 2])).toBe('unclear')
    expect(verdict('high-is-good', [], low)).toBe('unclear')
  })
})
