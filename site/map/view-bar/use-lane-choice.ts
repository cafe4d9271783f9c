import type { ComputedRef } from 'vue'
import type { LaneName } from '../../drawing/layout/lanes/lane-names.ts'
import type { ShownMap } from '../../view/use-shown-map.ts'
import { computed } from 'vue'
import { useLanguage } from '../../../core/screen/use-language.ts'
import { laneNames, questionOfLane } from '../../drawing/layout/lanes/lane-names.ts'
import { questionLanes } from '../../view/shown-questions.ts'
import { createCustomerScoreWords } from '../../words/customer-score-words.ts'

/** Which lanes are shown of those that there are. */
export interface LaneChoice {
  /** From the top down. */
  lanes: readonly LaneName[]
  /** All that can be shown. */
  offered: readonly LaneName[]
  /** Those of a map of which nobody chose any. */
  usual: readonly LaneName[]
  nameOf: (lane: LaneName) => string
}

export function useLaneChoice({ choices, asked, audit }: ShownMap): ComputedRef<LaneChoice> {
  const { language, t } = useLanguage()
  return computed(() => {
    const words = createCustomerScoreWords(t, language.value)
    const names = new Map(asked.value.map(one => [one.key, words.name(one)]))

    function nameOf(lane: LaneName): string {
      const question = questionOfLane(lane)
      if (!question)
        return t(`map.lane.${lane}`)
      return t(`map.lane.${question.kind}`, { question: names.get(question.key) ?? '' })
    }

    return {
      lanes: choices.lanes.value,
      offered: [...laneNames, ...questionLanes(asked.value, audit.value.view.criteria)],
      usual: choices.usualLanes.value,
      nameOf,
    }
  })
}
