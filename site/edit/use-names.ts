import type { Id } from '../../core/journey/identifier.ts'
import type { StageView } from '../../core/journey/journey-view.ts'
import type { LocalisedText } from '../../core/journey/localised-text.ts'
import type { Gap, Kind } from './edit-places.ts'
import { textIn } from '../../core/journey/localised-text.ts'
import { useLanguage } from '../../core/screen/use-language.ts'

/** What stages and touchpoints are called by now. */
export interface Names {
  /** In all its languages; null where nothing has this id any more. */
  all: (kind: Kind, id: Id) => LocalisedText | null
  /** In the language of the screen; empty where nothing has this id. */
  of: (kind: Kind, id: Id | null) => string
  /** What is added in a gap, and where: "Add a touchpoint after “Pricing”". */
  ofGap: (gap: Gap) => string
}

export function useNames(stages: () => StageView[]): Names {
  const { language, t } = useLanguage()

  function all(kind: Kind, id: Id): LocalisedText | null {
    const records = kind === 'stage'
      ? stages().map(({ stage }) => stage)
      : stages().flatMap(({ touchpoints }) => touchpoints).map(({ touchpoint }) => touchpoint)
    return records.find(record => record.id === id)?.name ?? null
  }

  const of = (kind: Kind, id: Id | null) => textIn((id && all(kind, id)) || {}, language.value)

  return {
    all,
    of,
    ofGap({ stageId, afterId }) {
      if (stageId === null)
        return afterId ? t('edit.addStage.after', { name: of('stage', afterId) }) : t('edit.addStage.first')
      return afterId
        ? t('edit.addTouchpoint.after', { name: of('touchpoint', afterId) })
        : t('edit.addTouchpoint.first', { stage: of('stage', stageId) })
    },
  }
}
