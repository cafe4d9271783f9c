import type { ObservationForm } from '../../../../extension/observe/observation-form.ts'
import { describe, expect, it } from 'vitest'
import { missingReasons } from '../../../../core/journey/rating.ts'
import { standardCriteria } from '../../../../core/journey/templates/standard-criteria.ts'
import {
  completeRatings,
  isOutOfReach,
  ratingOf,
  toggleOutOfReach,
  withMark,
  withoutValue,
  withValue,
} from '../../../../extension/observe/observation-form.ts'

const empty: ObservationForm = {
  touchpointId: null,
  newTouchpoint: null,
  channel: null,
  personaId: null,
  ratings: [],
  note: '',
  marks: [],
  tags: [],
}
const [satisfaction, ease] = standardCriteria.map(({ id }) => id) as [string, string]

describe('the form of an observation', () => {
  it('has no answer before one is given', () => {
    expect(ratingOf(empty, satisfaction)).toBeUndefined()
  })

  it('has one answer to a criterion, the last one', () => {
    const form = withValue(withValue(withValue(empty, satisfaction, 2), ease, 6), satisfaction, 4)
    expect(form.ratings).toHaveLength(2)
    expect(ratingOf(form, satisfaction)).toEqual({ criterionId: satisfaction, value: 4, missing: null })
    expect(ratingOf(form, ease)?.value).toBe(6)
  })

  it.each(missingReasons)('takes back a number for the reason that it is %s', (reason) => {
    const form = withoutValue(withValue(empty, satisfaction, 2), satisfaction, reason)
    expect(form.ratings).toEqual([{ criterionId: satisfaction, value: null, missing: reason }])
  })

  it('takes a number in the place of a reason', () => {
    const form = withValue(withoutValue(empty, satisfaction, 'skipped'), satisfaction, 2)
    expect(form.ratings).toEqual([{ criterionId: satisfaction, value: 2, missing: null }])
  })

  it('could not be reached, or has again what was answered before', () => {
    const answered = withValue(empty, ease, 4)
    const away = toggleOutOfReach(answered, standardCriteria, [])
    expect(isOutOfReach(away, standardCriteria)).toBe(true)
    expect(toggleOutOfReach(away, standardCriteria, answered.ratings)).toEqual(answered)
  })

  it('sets a mark and takes it back', () => {
    const marked = withMark(withMark(empty, 'pain'), 'pivotal')
    expect(marked.marks).toEqual(['pain', 'pivotal'])
    expect(withMark(marked, 'pain').marks).toEqual(['pivotal'])
  })

  it('is never changed in place, since the store keeps what it was given', () => {
    const before = structuredClone(empty)
    withMark(withValue(empty, satisfaction, 3), 'gain')
    expect(empty).toEqual(before)
  })

  it('keeps a reason that was given, when it is completed', () => {
    const form = withoutValue(empty, ease, 'could-not-reach')
    const reasons = completeRatings(form, standardCriteria).map(({ missing }) => missing)
    expect(reasons).toEqual(['not-rated', 'could-not-reach', 'not-rated'])
  })

  it('drops answers to criteria that are not asked', () => {
    const ratings = completeRatings(withValue(empty, 'gone', 3), standardCriteria)
    expect(ratings.map(({ criterionId }) => criterionId)).toEqual(standardCriteria.map(({ id }) => id))
  })
})
