import type { JourneyView } from '../../../core/journey/journey-view.ts'
import type { MapBoxes } from './map-boxes.ts'

/** A map that is drawn, for what lies over it. */
export interface EditedMap {
  boxes: MapBoxes
  /** Whether the journey runs downwards. */
  isUpright: boolean
  view: JourneyView
}
