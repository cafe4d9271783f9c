import type { Id } from '../../../core/journey/identifier.ts'
import type { PressedKey } from '../../keys/panel-key.ts'
import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { isTextKey, typeInto } from '../../keys/text-key.ts'
import { useDrafts } from './drafts.ts'

/** What the panel shows: a draft to describe, observations that are looked for, or one criterion along the journey. */
export type PanelPlace = 'describing' | 'finding' | 'by-criterion'

/** An observation that was opened from another place, to which its reader comes back. */
interface Visit {
  draftId: Id
  from: PanelPlace
}

/** Which draft calls for being described, whatever else the panel shows. */
const calls = new Set(['show', 'showInTurn', 'take'])

/** Where in the panel its user is. A draft that is called for is shown, and so is what was captured. */
export const usePanelPlace = defineStore('panel place', () => {
  const drafts = useDrafts()
  const place = ref<PanelPlace>('describing')
  const visit = shallowRef<Visit | null>(null)
  const isBack = ref(false)
  /** What was typed before the field was there. */
  let early: PressedKey[] | null = null

  function go(to: PanelPlace): void {
    place.value = to
    visit.value = null
    isBack.value = false
    early = to === 'finding' ? [] : null
  }

  drafts.$onAction(({ name }) => calls.has(name) && go('describing'), true)
  watch(() => drafts.captureState, (state) => {
    if (state?.kind === 'captured' && state.draftId !== visit.value?.draftId)
      go('describing')
  })
  watch(() => drafts.draft?.id, (_, before) => {
    if (!visit.value || visit.value.draftId !== before)
      return
    go(visit.value.from)
    isBack.value = true
  })

  return {
    place: computed(() => place.value),
    /** Whether its user came back from a draft that was opened there. */
    isBack: computed(() => isBack.value),
    go,
    /** Describes a draft, and comes back once that is saved or gone. */
    visit: (draftId: Id) => {
      const from = place.value
      drafts.show(draftId)
      visit.value = { draftId, from }
    },
    /** Keeps what is typed for a field that is not there yet; tells whether it did. */
    keep: (pressed: PressedKey): boolean => {
      const isKept = early !== null && isTextKey(pressed)
      if (isKept)
        early?.push(pressed)
      return isKept
    },
    /** The field is there: it has what was typed for it. */
    enter: (field: HTMLInputElement): void => {
      const kept = early ?? []
      early = null
      kept.forEach(pressed => typeInto(field, pressed))
    },
  }
})
