import type { RatingRow } from '../../support/journey-view.ts'
import { describe, expect, it } from 'vitest'
import { touchpointsOf } from '../../../../core/journey/journey-view.ts'
import { gapReasons } from '../../../../core/scores/gap-reason.ts'
import { journeyView, satisfaction } from '../../support/journey-view.ts'

function reasons(ratings: RatingRow[], touchpoints = 1) {
  return gapReasons(touchpointsOf(journeyView({ touchpoints, ratings })), satisfaction.id)
}

describe('why there is no score', () => {
  it('is that nothing was rated where nobody went or nothing was asked', () => {
    expect(reasons([])).toEqual(['not-rated'])
    expect(gapReasons([], satisfaction.id)).toEqual(['not-rated'])
    const touchpoints = touchpointsOf(journeyView({ touchpoints: 1, ratings: [['Ann', 1, null]] }))
    expect(gapReasons(touchpoints, 'ease')).toEqual(['not-rated'])
  })

  it('is what the auditors said instead of a number, each reason once', () => {
    expect(reasons([['Ann', 1, null], ['Ben', 1, null]])).toEqual(['not-applicable'])
  })

  it('is that the observations are left out, whatever they say', () => {
    expect(reasons([['Ann', 1, 4, { leftOut: true }], ['Ben', 1, null, { leftOut: true }]])).toEqual(['left-out'])
  })

  it('names what is missing beside what is left out', () => {
    expect(reasons([['Ann', 1, 4, { leftOut: true }], ['Ben', 1, null]])).toEqual(['not-applicable', 'left-out'])
  })

  it('is the filter where it keeps out all that was observed', () => {
    const ratings: RatingRow[] = [['Ann', 1, 4, { layout: 'phone' }], ['Ann', 2, 4]]
    const view = journeyView({ touchpoints: 2, ratings, filter: { layouts: ['desktop'] } })
    const found = touchpointsOf(view).map(touchpoint => gapReasons([touchpoint], satisfaction.id))
    expect(found).toEqual([['filtered'], ['not-rated']])
  })

  it('gathers the reasons of all touchpoints of a stage', () => {
    const ratings: RatingRow[] = [['Ann', 1, 4, { leftOut: true }], ['Ben', 2, null]]
    expect(reasons(ratings, 3)).toEqual(['not-rated', 'not-applicable', 'left-out'])
  })
})
