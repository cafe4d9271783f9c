import type { Id } from '../../../core/journey/identifier.ts'
import type { TouchpointView } from '../../../core/journey/journey-view.ts'
import type { Observation } from '../../../core/journey/observation.ts'
import { pictureIdsOf } from '../../../core/journey/observation.ts'

/** A screenshot on the way through all of them. */
export interface ViewedPicture {
  pictureId: Id
  observation: Observation
  view: TouchpointView
  /** Among the touchpoint's screenshots, from 0, and how many these are. */
  index: number
  count: number
}

/** All screenshots in walking order, and of each touchpoint in the order in which its observations were made. */
export function viewedPictures(touchpoints: readonly TouchpointView[]): ViewedPicture[] {
  return touchpoints.flatMap((view) => {
    const pictures = view.observations.flatMap(observation =>
      pictureIdsOf(observation).map(pictureId => ({ observation, pictureId })))
    return pictures.map((picture, index) => ({ ...picture, view, index, count: pictures.length }))
  })
}

/** Where a screenshot of an observation stands on the way; -1 where it is not there. */
export function indexOfPicture(pictures: readonly ViewedPicture[], observationId: Id, pictureId: Id): number {
  return pictures.findIndex(picture => picture.pictureId === pictureId && picture.observation.id === observationId)
}
