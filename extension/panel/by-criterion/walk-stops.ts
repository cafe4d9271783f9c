import type { Id } from '../../../core/journey/identifier.ts'
import type { JourneyView, TouchpointView } from '../../../core/journey/journey-view.ts'
import type { Observation } from '../../../core/journey/observation.ts'
import type { Rating } from '../../../core/journey/rating.ts'
import type { Stage } from '../../../core/journey/stage.ts'
import { pictureIdsOf } from '../../../core/journey/observation.ts'

/** A touchpoint on the way along a criterion. */
export interface WalkStop {
  stage: Stage
  view: TouchpointView
  /** The auditor's newest observation there that is not left out; null where there is none. */
  observation: Observation | null
  /** The leading picture of the newest one that has any; undefined where none has. */
  pictureId: Id | undefined
  /** What the criterion was rated in it; undefined where it was not asked. */
  rating: Rating | undefined
}

/** All touchpoints of a journey in walking order, each with what an auditor said of a criterion there last. */
export function walkStops({ stages }: JourneyView, criterionId: Id, auditorId: Id): WalkStop[] {
  return stages.flatMap(({ stage, touchpoints }) => touchpoints.map((view) => {
    const own = view.observations.filter(one => one.auditorId === auditorId && one.leftOut === null)
    const observation = own.at(-1) ?? null
    // What was only rated on the way shows nothing, and hides nothing that was seen before.
    const pictureId = own.map(one => pictureIdsOf(one)[0]).findLast(id => id !== undefined)
    const rating = observation?.ratings.find(each => each.criterionId === criterionId)
    return { stage, view, observation, pictureId, rating }
  }))
}

/** The first one that has no answer yet; -1 where all have one. */
export function firstOpenStop(stops: readonly WalkStop[]): number {
  return stops.findIndex(({ rating }) => rating === undefined || rating.missing === 'not-rated')
}
