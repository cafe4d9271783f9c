import type { AuditRecords } from '../../../core/journey/journey-view.ts'
import type { Language } from '../../../core/journey/localised-text.ts'
import type { Translate } from '../../../core/locales/translate.ts'
import type { ChoiceGroup } from '../../../core/screen/naming/choice-group.ts'
import { textIn } from '../../../core/journey/localised-text.ts'
import { viewJourney } from '../../../core/journey/view-journey.ts'
import { touchpointGroups } from '../../../core/screen/naming/touchpoint-groups.ts'

/** The places of a journey to choose from: the journey itself, its touchpoints by stage, its stages as a whole. */
export function placeGroups(records: AuditRecords, language: Language, t: Translate): ChoiceGroup[] {
  const { stages } = viewJourney(records)
  const whole = stages.map(({ stage }) => ({ value: stage.id, text: textIn(stage.name, language) }))
  return [
    { choices: [{ value: records.journey.id, text: t('customers.place.journey') }] },
    ...touchpointGroups(stages, language),
    ...whole.length > 0 ? [{ label: t('byHand.stages'), choices: whole }] : [],
  ]
}
