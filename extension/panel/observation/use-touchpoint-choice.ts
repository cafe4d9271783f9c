import type { ComputedRef, ShallowRef } from 'vue'
import type { Draft } from '../../../core/database/drafts/draft.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import type { StageView } from '../../../core/journey/journey-view.ts'
import type { ObservationForm } from '../../observe/observation-form.ts'
import type { Suggestion } from '../../observe/suggest-touchpoint.ts'
import { computed } from 'vue'
import { findTouchpoint, touchpointsOf } from '../../../core/journey/journey-view.ts'
import { textIn } from '../../../core/journey/localised-text.ts'
import { useLanguage } from '../../../core/screen/use-language.ts'
import { newChannel, newTouchpoint } from '../../observe/new-touchpoint.ts'
import { suggestTouchpoint } from '../../observe/suggest-touchpoint.ts'
import { useStagesWith } from '../ground/touchpoints/use-stages-with.ts'
import { useAudit } from '../ground/use-audit.ts'

/** Where in the journey an observation belongs. */
export interface TouchpointChoice {
  /** The journey's stages, and in them the touchpoint that this observation would bring. */
  stages: ComputedRef<StageView[]>
  /** The chosen touchpoint; of one that is joined to another, that other one. */
  chosen: ComputedRef<Id | null>
  suggestion: ComputedRef<Suggestion | null>
  /** Where none is chosen: the name of the touchpoint that the page itself names, which saving takes; else empty. */
  namedAs: ComputedRef<string>
  /** Where saving puts the observation: what was chosen and is still there, else what the page names. */
  target: ComputedRef<Id | null>
  choose: (touchpointId: Id | null) => void
  /** Names a touchpoint that the stage does not have yet, and chooses it; it is stored with the observation. */
  add: (stageId: Id, name: string) => void
}

/** Chooses a draft's touchpoint; what its page was last time is filled in. */
export function useTouchpointChoice(draft: () => Draft, form: ShallowRef<ObservationForm>): TouchpointChoice {
  const { language } = useLanguage()
  const audit = useAudit()
  const stages = useStagesWith(() => form.value.newTouchpoint, () => newChannel(form.value, draft()))
  const touchpoints = computed(() => stages.value.flatMap(stage => stage.touchpoints))
  const chosen = computed(() => findTouchpoint(touchpoints.value, form.value.touchpointId)?.touchpoint.id ?? null)
  /** An observation that is edited says nothing of what its page was last time. */
  const others = computed(() => audit.value.records.observations.filter(({ id }) => id !== draft().observationId))
  const suggestion = computed(() => {
    const { page } = draft()
    return page && suggestTouchpoint(page, touchpointsOf(audit.value.view), others.value)
  })
  const named = computed(() =>
    chosen.value === null && suggestion.value?.because === 'name' ? suggestion.value.touchpointId : null)
  const namedAs = computed(() => {
    const found = findTouchpoint(touchpoints.value, named.value)
    return found ? textIn(found.touchpoint.name, language.value) : ''
  })
  const target = computed(() => chosen.value === null ? named.value : form.value.touchpointId)
  const choose = (touchpointId: Id | null) => form.value = { ...form.value, touchpointId }

  function add(stageId: Id, name: string): void {
    const added = newTouchpoint(stageId, name, language.value)
    form.value = { ...form.value, newTouchpoint: added, touchpointId: added.id }
  }

  if (form.value.touchpointId === null && suggestion.value?.because === 'seen-before')
    choose(suggestion.value.touchpointId)
  return { stages, chosen, suggestion, namedAs, target, choose, add }
}
