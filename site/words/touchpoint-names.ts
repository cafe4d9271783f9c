import type { Id } from '../../core/journey/identifier.ts'
import type { JourneyView } from '../../core/journey/journey-view.ts'
import type { Language } from '../../core/journey/localised-text.ts'
import { touchpointsOf } from '../../core/journey/journey-view.ts'
import { textIn } from '../../core/journey/localised-text.ts'

/** The names of a view's touchpoints by their ids. */
export function touchpointNames(view: JourneyView, language: Language): Map<Id, string> {
  return new Map(touchpointsOf(view).map(({ touchpoint: { id, name } }) => [id, textIn(name, language)]))
}
