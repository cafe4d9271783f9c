import type { RatingRow } from '../../support/journey-view.ts'
import { describe, expect, it } from 'vitest'
import { touchpointsOf } from '../../../../core/journey/journey-view.ts'
import { countLayouts, countMarkets, countNarrowed, effectiveChoice } from '../../../../site/view/filter-choice.ts'
import { journeyView } from '../../support/journey-view.ts'

function observations(ratings: RatingRow[]) {
  return touchpointsOf(journeyView({ touchpoints: 1, ratings })).flatMap(touchpoint => touchpoint.observations)
}

const seen = observations([
  ['Ann', 1, 4, { layout: 'desktop', market: 'Taiwan' }],
  ['Ben', 1, 4, { layout: 'desktop', market: 'Germany' }],
  ['Cai', 1, 4, { layout: 'phone', market: 'Taiwan' }],
  ['Dee', 1, 4, { layout: 'desktop' }],
])

describe('what was observed where', () => {
  it('is counted by layout, phone first', () => {
    expect(countLayouts(seen, false)).toEqual([
      { value: 'phone', observations: 1 },
      { value: 'desktop', observations: 3 },
    ])
  })

  it('is counted with desktop where only the panel narrowed it, or apart; what is a phone\'s never is', () => {
    const narrowed = observations([
      ['Ann', 1, 4, { layout: 'tablet', windowWidth: 1366 }],
      ['Ann', 1, 4, { layout: 'tablet', windowWidth: 1366 }],
      ['Ben', 1, 4, { layout: 'tablet', windowWidth: 980 }],
      ['Ben', 1, 4, { layout: 'tablet' }],
      ['Cai', 1, 4, { layout: 'phone', windowWidth: 1366 }],
      ['Dee', 1, 4, { layout: 'desktop', windowWidth: 1366 }],
    ])
    const counted = (apart: boolean) =>
      Object.fromEntries(countLayouts(narrowed, apart).map(({ value, observations }) => [value, observations]))
    expect(counted(false)).toEqual({ phone: 1, tablet: 2, desktop: 3 })
    expect(counted(true)).toEqual({ phone: 1, tablet: 4, desktop: 1 })
    expect(countNarrowed(narrowed)).toBe(2)
  })

  it('is counted by market, those of no known market in none', () => {
    expect(countMarkets(seen)).toEqual([{ value: 'Germany', observations: 1 }, { value: 'Taiwan', observations: 2 }])
  })
})

describe('what is looked at', () => {
  it('is where most was observed, as long as nothing is chosen', () => {
    expect(effectiveChoice(countMarkets(seen), undefined)).toBe('Taiwan')
    expect(effectiveChoice(countLayouts(seen, false), undefined)).toBe('desktop')
  })

  it('is what was chosen, all together only where that was chosen', () => {
    expect(effectiveChoice(countMarkets(seen), 'Germany')).toBe('Germany')
    expect(effectiveChoice(countMarkets(seen), null)).toBeNull()
  })

  it('is never a choice without observations', () => {
    expect(effectiveChoice(countMarkets(seen), 'Atlantis')).toBe('Taiwan')
    expect(effectiveChoice([], 'Atlantis')).toBeNull()
  })
})
