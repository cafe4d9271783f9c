import type { Journal } from '../../core/database/journal/journal.ts'
import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { Id } from '../../core/journey/identifier.ts'
import type { Observation } from '../../core/journey/observation.ts'
import type { Rating } from '../../core/journey/rating.ts'
import type { Clock } from '../../core/journey/timestamp.ts'
import type { Observer } from './save-observation.ts'
import { newId } from '../../core/journey/identifier.ts'
import { timestampOf } from '../../core/journey/timestamp.ts'
import { noPageDraft } from './no-page-draft.ts'
import { completeRatings, formOf } from './observation-form.ts'

/** One rating, and where it goes. */
export interface TouchpointRating {
  touchpointId: Id
  rating: Rating
  /** The observation that gets it; null for a new one, of no page. */
  observationId: Id | null
}

/** A rating that is on the disk. */
export interface RatedTouchpoint {
  /** The observation that has it. */
  observation: Pick<Observation, 'id' | 'observedAt'>
  isNew: boolean
  /** The journal entry's id, by which it can be taken back. */
  entryId: Id
}

/**
 * Rates one criterion at a touchpoint: in an observation that is there, whose other ratings stay, else in a new one of
 * no page, which has no more than this rating. One that is gone by then is not made again: a new one takes its place.
 */
export async function rateTouchpoint(
  db: KairosDatabase,
  journal: Journal,
  { touchpointId, rating, observationId }: TouchpointRating,
  observer: Observer,
  clock: Clock,
): Promise<RatedTouchpoint> {
  return db.transaction('rw', db.journalled, async () => {
    const stored = observationId === null ? undefined : await db.records('observation').get(observationId)
    const content = stored ? withRatingIn(stored, rating) : ratedContent(touchpointId, rating, observer, clock)
    const id = stored?.id ?? newId()
    const action = stored ? 'observation-edited' : 'observation-saved'
    const entry = await journal.write({ action, by: observer.auditorId }, [{ type: 'observation', id, content }])
    return { observation: { id, observedAt: content.observedAt }, isNew: !stored, entryId: entry.id }
  })
}

/** At its place among the others, as far as it has one. */
function withRatingIn(observation: Observation, rating: Rating): Observation {
  const { ratings } = observation
  const isKnown = ratings.some(({ criterionId }) => criterionId === rating.criterionId)
  return {
    ...observation,
    ratings: isKnown
      ? ratings.map(each => each.criterionId === rating.criterionId ? rating : each)
      : [...ratings, rating],
  }
}

function ratedContent(touchpointId: Id, rating: Rating, { auditId, auditorId, criteria }: Observer, clock: Clock) {
  const draft = noPageDraft(auditId, timestampOf(clock))
  return {
    auditId,
    auditorId,
    touchpointId,
    personaId: null,
    leftOut: null,
    observedAt: draft.createdAt,
    page: draft.page,
    channel: null,
    context: draft.context,
    ratings: completeRatings({ ...formOf(draft), ratings: [rating] }, criteria),
    note: draft.note,
    marks: draft.marks,
    tags: [],
    evidence: [],
  }
}
