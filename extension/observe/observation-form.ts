import type { Draft } from '../../core/database/drafts/draft.ts'
import type { Criterion } from '../../core/journey/criterion.ts'
import type { Id } from '../../core/journey/identifier.ts'
import type { Mark } from '../../core/journey/observation.ts'
import type { MissingReason, Rating } from '../../core/journey/rating.ts'
import { notRated, rated } from '../../core/journey/rating.ts'

type FormField = 'touchpointId' | 'newTouchpoint' | 'channel' | 'personaId' | 'ratings' | 'note' | 'marks' | 'tags'

/** The part of a draft that its user types; everything else comes from the capture. */
export type ObservationForm = Required<Pick<Draft, FormField>>

/** The form as a draft has it so far. */
export function formOf(draft: Draft): ObservationForm {
  const { touchpointId, newTouchpoint = null, channel = null, personaId = null, note, ratings, marks } = draft
  return {
    ...{ touchpointId, newTouchpoint, channel, personaId, note },
    ratings: [...ratings],
    marks: [...marks],
    tags: [...draft.tags ?? []],
  }
}

/** The answer given to a criterion so far; undefined where none was. */
export function ratingOf(form: ObservationForm, criterionId: Id): Rating | undefined {
  return form.ratings.find(rating => rating.criterionId === criterionId)
}

/** The form with one criterion answered anew. */
function withRating(form: ObservationForm, rating: Rating): ObservationForm {
  return { ...form, ratings: [...form.ratings.filter(({ criterionId }) => criterionId !== rating.criterionId), rating] }
}

/** The form with a criterion answered by a value. */
export function withValue(form: ObservationForm, criterionId: Id, value: number): ObservationForm {
  return withRating(form, rated(criterionId, value))
}

/** The form with a criterion left without a number, for a reason. */
export function withoutValue(form: ObservationForm, criterionId: Id, reason: MissingReason): ObservationForm {
  return withRating(form, notRated(criterionId, reason))
}

/** The form without the answer that was given last. */
export function withoutLast(form: ObservationForm): ObservationForm {
  return { ...form, ratings: form.ratings.slice(0, -1) }
}

/** Whether nobody could get to what the criteria ask of. */
export function isOutOfReach(form: ObservationForm, criteria: Criterion[]): boolean {
  return criteria.every(({ id }) => ratingOf(form, id)?.missing === 'could-not-reach')
}

/**
 * The form of a touchpoint that could not be reached, whatever the criteria ask; or, where it is one, no longer.
 * @param before what was answered until then
 */
export function toggleOutOfReach(form: ObservationForm, criteria: Criterion[], before: Rating[]): ObservationForm {
  const isBack = isOutOfReach(form, criteria)
  return { ...form, ratings: isBack ? before : criteria.map(({ id }) => notRated(id, 'could-not-reach')) }
}

/** The form with a mark set or taken back. */
export function withMark(form: ObservationForm, mark: Mark): ObservationForm {
  const marks = form.marks.includes(mark) ? form.marks.filter(other => other !== mark) : [...form.marks, mark]
  return { ...form, marks }
}

/**
 * One rating per criterion, in their order; what was not answered is missing as not rated.
 * @param before ratings of the version that is edited: those of criteria that are not asked now are kept
 */
export function completeRatings(form: ObservationForm, criteria: Criterion[], before: Rating[] = []): Rating[] {
  const asked = new Set(criteria.map(({ id }) => id))
  return [
    ...criteria.map(({ id }) => ratingOf(form, id) ?? notRated(id, 'not-rated')),
    ...before.filter(({ criterionId }) => !asked.has(criterionId)),
  ]
}
