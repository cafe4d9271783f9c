import type { Id } from '../../../core/journey/identifier.ts'
import type { AuditRecords } from '../../../core/journey/journey-view.ts'
import type { Language } from '../../../core/journey/localised-text.ts'
import type { ChoiceGroup } from '../../../core/screen/naming/choice-group.ts'
import { touchpointsOf } from '../../../core/journey/journey-view.ts'
import { textIn } from '../../../core/journey/localised-text.ts'
import { viewJourney } from '../../../core/journey/view-journey.ts'
import { touchpointGroups } from '../../../core/screen/naming/touchpoint-groups.ts'

/** Where in a journey answers can belong. */
export interface JourneyPlaces {
  journeyId: Id
  /** With their names in all languages. */
  touchpoints: { id: Id, names: string[] }[]
  /** The journey itself, its stages, and its touchpoints by stage. */
  groups: ChoiceGroup[]
}

/** @param words what the journey itself is called, and its stages together */
export function journeyPlaces(
  records: AuditRecords,
  language: Language,
  words: { journey: string, stages: string },
): JourneyPlaces {
  const view = viewJourney(records)
  const stages = view.stages.map(({ stage }) => ({ value: stage.id, text: textIn(stage.name, language) }))
  return {
    journeyId: records.journey.id,
    touchpoints: touchpointsOf(view).map(({ touchpoint: { id, name } }) =>
      ({ id, names: Object.values(name).filter(text => typeof text === 'string') })),
    groups: [
      { choices: [{ value: records.journey.id, text: words.journey }] },
      ...stages.length > 0 ? [{ label: words.stages, choices: stages }] : [],
      ...touchpointGroups(view.stages, language),
    ],
  }
}
