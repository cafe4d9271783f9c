import type { ComputedRef } from 'vue'
import type { NewTouchpoint } from '../../../../core/database/drafts/draft.ts'
import type { StageView, TouchpointView } from '../../../../core/journey/journey-view.ts'
import type { Channel } from '../../../../core/journey/touchpoint.ts'
import { computed } from 'vue'
import { useWorkplace } from '../../../../core/screen/workplace.ts'
import { recordOf } from '../../../observe/new-touchpoint.ts'
import { useAudit } from '../use-audit.ts'

/**
 * The audit's stages, with a touchpoint that is named for the first time at the end of its own.
 * @param added null where there is none
 */
export function useStagesWith(
  added: () => NewTouchpoint | null,
  channel: () => Channel,
): ComputedRef<StageView[]> {
  const { clock } = useWorkplace()
  const audit = useAudit()

  function viewOf(one: NewTouchpoint, siblings: TouchpointView[]): TouchpointView {
    const touchpoint = recordOf(one, channel(), siblings.map(({ touchpoint }) => touchpoint), clock)
    return { touchpoint, joined: [], observations: [], hidden: 0, verbatims: [] }
  }

  return computed(() => audit.value.view.stages.map((stage) => {
    const one = added()
    return one?.stageId === stage.stage.id
      ? { ...stage, touchpoints: [...stage.touchpoints, viewOf(one, stage.touchpoints)] }
      : stage
  }))
}
