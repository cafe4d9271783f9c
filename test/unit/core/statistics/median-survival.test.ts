import type { FollowedSpan } from '../../../../core/statistics/median-survival.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { medianSurvival } from '../../../../core/statistics/median-survival.ts'
import { quantile } from '../../../../core/statistics/quantile.ts'
import '../../support/property-seed.ts'

/** Spans as they stand in the literature: a plus after one that was only looked at for so long. */
const spans = (line: string): FollowedSpan[] =>
  line.split(' ').filter(Boolean).map(word => ({ length: Number.parseFloat(word), hasEnded: !word.endsWith('+') }))

const someSpans = fc.array(
  fc.record({ length: fc.integer({ min: 0, max: 30 }), hasEnded: fc.boolean() }),
  { minLength: 1, maxLength: 12 },
)

describe('the median of spans of which some have not ended', () => {
  it.each([
    ['Kaplan and Meier 1958, the example of section 2', '.8 1+ 2.7+ 3.1 5.4 7+ 9.2 12.1+', 9.2],
    ['Miller 1981, leukaemia, maintained (R\'s aml)', '9 13 13+ 18 23 28+ 31 34 45+ 48 161+', 31],
    ['Miller 1981, leukaemia, not maintained', '5 5 8 8 12 16+ 23 27 30 33 43 45', 23],
  ])('is that of %s', (_, line, median) => {
    expect(medianSurvival(spans(line))).toBe(median)
  })

  it('is between the two middle ones where half have ended, and unknown where the second is', () => {
    expect([medianSurvival(spans('1 2 4 9')), medianSurvival(spans('2 9+'))]).toEqual([3, null])
  })

  it('is unknown where less than half have ended, and where there is none', () => {
    expect(['2 9+ 9+', '9+', ''].map(line => medianSurvival(spans(line)))).toEqual([null, null, null])
  })

  it('is the usual median where all have ended', () => {
    const lengths = fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1, maxLength: 40 })
    fc.assert(fc.property(lengths, (some) => {
      expect(medianSurvival(some.map(length => ({ length, hasEnded: true })))).toBeCloseTo(quantile(some, 0.5), 6)
    }))
  })

  it('never becomes shorter where a span turns out not to have ended', () => {
    fc.assert(fc.property(someSpans, fc.nat(), (some, seed) => {
      const before = medianSurvival(some)
      const open = some.map((span, index) => index === seed % some.length ? { ...span, hasEnded: false } : span)
      expect(medianSurvival(open) ?? Infinity).toBeGreaterThanOrEqual(before ?? Infinity)
    }))
  })
})
