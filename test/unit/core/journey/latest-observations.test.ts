import type { Observation } from '../../../../core/journey/observation.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareTexts } from '../../../../core/journey/compare-texts.ts'
import { latestObservations } from '../../../../core/journey/latest-observations.ts'

describe('the latest observations', () => {
  it('are the first of all that are sorted, newest first, those of one time in their order', () => {
    const time = fc.constantFrom('2026-11-01', '2026-11-02', '2026-11-03', '2026-11-04')
    fc.assert(fc.property(fc.array(time), fc.integer({ min: 1, max: 5 }), (times, most) => {
      const all = times.map((observedAt, index) => ({ id: `${index}`, observedAt }) as Observation)
      const sorted = all.toSorted((a, b) => compareTexts(b.observedAt, a.observedAt)).slice(0, most)
      expect(latestObservations(all, most)).toEqual(sorted)
    }))
  })
})
