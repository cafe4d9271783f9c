import type { RatingRow } from '../../support/journey-view.ts'
import { describe, expect, it } from 'vitest'
import { remember } from '../../../../core/moments/remembered.ts'
import { scoreJourney } from '../../../../core/scores/journey-scores.ts'
import { journeyView, satisfaction } from '../../support/journey-view.ts'
import { tableRows } from '../../support/rating-rows.ts'

function remembered(ratings: RatingRow[], criterion = satisfaction) {
  const touchpoints = Math.max(1, ...ratings.map(([, touchpoint]) => touchpoint))
  return remember(scoreJourney(journeyView({ touchpoints, ratings, criterion }), criterion), criterion)
}

describe('how a journey is remembered', () => {
  it('is the mean of the peak and the end', () => {
    expect(remembered(tableRows([[3], [1], [4], [4]]))).toEqual({
      peak: 1,
      end: 4,
      value: 2.5,
      positivePeak: 4,
      negativePeak: 1,
      auditors: 1,
    })
  })

  it('takes the latest of peaks equally far from neutral', () => {
    expect(remembered(tableRows([[5], [1], [3]]))).toMatchObject({ peak: 1, end: 3, value: 2 })
    expect(remembered(tableRows([[1], [5], [3]]))).toMatchObject({ peak: 5, end: 3, value: 4 })
  })

  it('is computed for each auditor, then averaged', () => {
    // One auditor's 1 and 5, then the other's 5 and 3: the mean curve 3, 4 has no such peak.
    expect(remembered(tableRows([[1, 5], [5, 3]])))
      .toEqual({ peak: 5, end: 4, value: 4.5, positivePeak: 5, negativePeak: 1, auditors: 2 })
  })

  it('keeps positive and negative peaks apart, by polarity, and has none at neutral', () => {
    expect(remembered(tableRows([[3], [3]]))).toMatchObject({ positivePeak: null, negativePeak: null, value: 3 })
    const lowIsGood = { ...satisfaction, polarity: 'low-is-good' as const }
    expect(remembered(tableRows([[2], [5]]), lowIsGood)).toMatchObject({ positivePeak: 2, negativePeak: 5 })
  })

  it('is not known where nothing is rated, nor of a single touchpoint, which ends nothing', () => {
    expect(remembered([['Ann', 1, null]])).toBeNull()
    expect(remembered([['Ann', 1, 5], ['Ann', 1, 4], ['Ben', 1, 3]])).toBeNull()
    expect(remembered(tableRows([[5, 1], [3, null]]))).toMatchObject({ auditors: 1, peak: 5, end: 3 })
  })
})
