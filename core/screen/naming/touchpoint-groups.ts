import type { Id } from '../../journey/identifier.ts'
import type { StageView } from '../../journey/journey-view.ts'
import type { Language } from '../../journey/localised-text.ts'
import type { ChoiceGroup } from './choice-group.ts'
import { textIn } from '../../journey/localised-text.ts'

/**
 * A journey's touchpoints to choose from, by stage.
 * @param except the one that is not to choose, where there is one
 */
export function touchpointGroups(stages: readonly StageView[], language: Language, except?: Id): ChoiceGroup[] {
  return stages
    .map(({ stage, touchpoints }) => ({
      label: textIn(stage.name, language),
      choices: touchpoints
        .filter(({ touchpoint }) => touchpoint.id !== except)
        .map(({ touchpoint }) => ({ value: touchpoint.id, text: textIn(touchpoint.name, language) })),
    }))
    .filter(({ choices }) => choices.length > 0)
}
