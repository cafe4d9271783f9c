import { describe, expect, it } from 'vitest'
import { usualPeriods } from '../../../../core/customers/counts/usual-periods.ts'
import { comparePeriods } from '../../../../site/customers/trend/compare-periods.ts'
import { periodFault, readSpan, spanText } from '../../../../site/customers/trend/periods.ts'

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

  it('are not compared where they overlap or are the same, nor an earlier one with a later one', () => {
    const faultOf = (from: number, to: number) => periodFault({ period: span(202601, 202603), before: span(from, to) })
    expect(faultOf(202510, 202601)).toBe('overlap')
    expect(faultOf(202601, 202603)).toBe('overlap')
    expect(faultOf(202604, 202605)).toBe('reversed')
    expect(faultOf(202510, 202512)).toBeNull()
  })
})

describe('the change between them', () => {
  const by = { place: null as string | null, segment: null, channel: null, market: null, team: null }
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
    comparePeriods({ ...question, polarity }, answerers, cells(...now), cells(...before), []).whole.verdict

  it('is for the better or the worse as the question has it, and unclear where it may be chance', () => {
    const [low, high] = [[60, 30, 5, 3, 2], [2, 3, 5, 30, 60]]
    expect(verdict('high-is-good', high, low)).toBe('better')
    expect(verdict('low-is-good', high, low)).toBe('worse')
    expect(verdict('low-is-good', low, high)).toBe('better')
    expect(verdict('high-is-good', low, [59, 31, 5, 3, 2])).toBe('unclear')
    expect(verdict('high-is-good', [], low)).toBe('unclear')
  })

  it('is never told while the interval that stands beside it holds zero', () => {
    const share = { ...question, polarity: 'high-is-good' as const, boxes: 2 }
    const { whole, words } = comparePeriods(share, answerers, cells(41, 0, 0, 0, 59), cells(54, 0, 0, 0, 46), [])
    expect(whole.change!.p).toBeLessThan(0.1)
    expect(whole.change!.interval!.low).toBeLessThan(0)
    expect(whole).toMatchObject({ change: { differs: false }, verdict: 'unclear' })
    expect(words).toMatchObject({ compared: 1, differing: 0, sentence: 'none-differs' })
  })

  it('is allowed for all places that are compared with the whole', () => {
    const at = (place: string | null, bad: number, good: number) =>
      cells(bad, 0, 0, 0, good).map(cell => ({ ...cell, by: { ...by, place } }))
    const share = { ...question, polarity: 'high-is-good' as const, boxes: 2 }
    const order = ['search', 'checkout', 'help', 'returns']
    const same = [...at('checkout', 25, 25), ...at('help', 25, 25)]
    const changes = (now: typeof same, before: typeof same) =>
      comparePeriods(share, answerers, [...same, ...now], [...same, ...before], order)
    const clear = changes([...at('search', 2, 48), ...at(null, 9, 0)], at('search', 40, 10))
    expect(clear.places.map(({ place, verdict: said }) => [place, said]))
      .toEqual([['search', 'better'], ['checkout', 'unclear'], ['help', 'unclear']])
    expect(clear.whole.verdict).toBe('better')
    expect(clear.words).toMatchObject({ compared: 4, differing: 2, sentence: 'one-in-ten-is-chance' })
    const alone = changes(at('search', 20, 30), at('search', 30, 20)).places[0]!
    expect(alone.change!.p).toBeLessThan(0.05)
    expect(alone).toMatchObject({ place: 'search', change: { differs: false }, verdict: 'unclear' })
  })
})
