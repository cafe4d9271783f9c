import type { ComputedRef, ShallowRef } from 'vue'
import type { Draft } from '../../../core/database/drafts/draft.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import type { ObservationForm } from '../../observe/observation-form.ts'
import type { Suggestion } from '../../observe/suggest-touchpoint.ts'
import { computed } from 'vue'
import { findTouchpoint, touchpointsOf } from '../../../core/journey/journey-view.ts'
import { useFailures } from '../../../core/screen/failures.ts'
import { useLanguage } from '../../../core/screen/use-language.ts'
import { useWorkplace } from '../../../core/screen/workplace.ts'
import { addTouchpoint } from '../../observe/add-touchpoint.ts'
import { suggestTouchpoint } from '../../observe/suggest-touchpoint.ts'
import { useAudit } from '../ground/use-audit.ts'

/** Where in the journey an observation belongs. */
export interface TouchpointChoice {
  /** The chosen touchpoint; of one that is joined to another, that other one. */
  chosen: ComputedRef<Id | null>
  suggestion: ComputedRef<Suggestion | null>
  choose: (touchpointId: Id | null) => void
  /** Adds a touchpoint to a stage, and chooses it. */
  add: (stageId: Id, name: string) => Promise<void>
}

/** Chooses a draft's touchpoint; what its page was last time is filled in. */
export function useTouchpointChoice(draft: () => Draft, form: ShallowRef<ObservationForm>): TouchpointChoice {
  const { language } = useLanguage()
  const { journal } = useWorkplace()
  const { report } = useFailures()
  const audit = useAudit()
  const touchpoints = computed(() => touchpointsOf(audit.value.view))
  const chosen = computed(() => findTouchpoint(touchpoints.value, form.value.touchpointId)?.touchpoint.id ?? null)
  /** An observation that is edited says nothing of what its page was last time. */
  const others = computed(() => audit.value.records.observations.filter(({ id }) => id !== draft().observationId))
  const suggestion = computed(() => {
    const { page } = draft()
    return page && suggestTouchpoint(page, touchpoints.value, others.value)
  })
  const choose = (touchpointId: Id | null) => form.value = { ...form.value, touchpointId }

  async function add(stageId: Id, name: string): Promise<void> {
    const { records, auditorId: by } = audit.value
    const siblings = records.touchpoints.filter(touchpoint => touchpoint.stageId === stageId)
    choose(await addTouchpoint(journal, { stageId, name, siblings, language: language.value, by }))
  }

  if (form.value.touchpointId === null && suggestion.value?.because === 'seen-before')
    choose(suggestion.value.touchpointId)
  return { chosen, suggestion, choose, add: (stageId, name) => add(stageId, name).catch(report) }
}
