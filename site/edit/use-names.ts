import type { Id } from '../../core/journey/identifier.ts'
import type { StageView } from '../../core/journey/journey-view.ts'
import type { LocalisedText } from '../../core/journey/localised-text.ts'
import type { Spot } from './edit-places.ts'
import { computed } from 'vue'
import { textIn } from '../../core/journey/localised-text.ts'
import { useLanguage } from '../../core/screen/use-language.ts'

/** What stages and touchpoints are called by now. */
export interface Names {
  /** In all its languages; null where nothing has this id any more. */
  all: (id: Id) => LocalisedText | null
  /** In the language of the screen; empty where nothing has this id. */
  of: (id: Id | null) => string
  /** What is added in a spot, and where: "Add a touchpoint after “Pricing”". */
  ofSpot: (spot: Spot) => string
}

export function useNames(stages: () => StageView[]): Names {
  const { language, t } = useLanguage()

  const named = computed(() => new Map(stages().flatMap(({ stage, touchpoints }) =>
    [stage, ...touchpoints.map(({ touchpoint }) => touchpoint)].map(({ id, name }) => [id, name]))))
  const all = (id: Id) => named.value.get(id) ?? null

  const of = (id: Id | null) => textIn((id && all(id)) || {}, language.value)

  return {
    all,
    of,
    ofSpot({ stageId, afterId }) {
      if (stageId === null)
        return afterId ? t('edit.addStage.after', { name: of(afterId) }) : t('edit.addStage.first')
      return afterId
        ? t('edit.addTouchpoint.after', { name: of(afterId) })
        : t('edit.addTouchpoint.first', { stage: of(stageId) })
    },
  }
}
