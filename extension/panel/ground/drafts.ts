import type { Ref } from 'vue'
import type { Draft } from '../../../core/database/drafts/draft.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import type { CaptureState } from '../../capture/capture-state.ts'
import { defineStore } from 'pinia'
import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { isOfAudit, listDrafts } from '../../../core/database/drafts/drafts.ts'
import { useFailures } from '../../../core/screen/failures.ts'
import { useStored } from '../../../core/screen/use-stored.ts'
import { useWorkplace } from '../../../core/screen/workplace.ts'
import { watchCaptureState } from '../../capture/capture-state-store.ts'
import { useCurrentAudit } from './current-audit.ts'
import { usePanelContext } from './panel-context.ts'
import { useTyped } from './typed.ts'

/**
 * The pages that wait to be described in the audit that is under way, the newest first, and the one of them that is
 * shown; other audits' drafts wait until it is theirs again.
 */
export const useDrafts = defineStore('drafts', () => {
  const { db } = useWorkplace()
  const current = useCurrentAudit()
  const failures = useFailures()
  const state = useCaptureState()
  const typed = useTyped()
  const shownId = ref<Id | null>(null)
  /** Those that come after it, one by one. */
  const nextIds = ref<Id[]>([])
  watch(state, (next) => {
    if (next?.kind === 'captured')
      shownId.value = next.draftId
  })
  // Read anew with every state, so that a capture and its draft are seen together.
  const stored = useStored(state, async state => ({ state, drafts: await listDrafts(db) }))
  watch(stored, now => now.state === 'failed' && failures.report(now.error))
  const read = computed<Draft[]>(last => stored.value.state === 'ready' ? stored.value.value.drafts : last ?? [])
  // A draft is shown with what was typed for it and not taken yet.
  const shown = computed(() => typed.isRead ? read.value : [])
  const drafts = computed(() => shown.value.filter(draft => isOfAudit(draft, current.audit?.records.audit.id)))
  const draft = computed(() => {
    const wanted = [shownId.value, ...nextIds.value].map(wantedId => drafts.value.find(({ id }) => id === wantedId))
    return wanted.find(draft => draft !== undefined) ?? drafts.value[0] ?? null
  })
  const isCaptureEnded = computed(() => state.value !== undefined && state.value?.kind !== 'capturing')
  const isRead = computed(() => stored.value.state === 'ready' && stored.value.value.state === state.value)
  return {
    /** The draft that the panel shows; null where none waits. */
    draft,
    /** All others. */
    waiting: computed(() => drafts.value.filter(({ id }) => id !== draft.value?.id)),
    /** What came of the last capture in this window; null where it need not be told. */
    captureState: computed(() => state.value ?? null),
    /** Whether it is known which draft is shown: the store was read, and no capture is under way. */
    isSettled: computed(() => isCaptureEnded.value && isRead.value && typed.isRead),
    show: (draftId: Id) => void (shownId.value = draftId),
    /** Shows the first of some drafts, and the others after it in their order. */
    showInTurn: ([first, ...others]: readonly Id[]) => {
      shownId.value = first ?? null
      nextIds.value = others
    },
  }
})

/** What came of the last capture in this window; undefined until that was read. */
function useCaptureState(): Readonly<Ref<CaptureState | null | undefined>> {
  const { windowId } = usePanelContext()
  const state = shallowRef<CaptureState | null>()
  const lifetime = new AbortController()
  watchCaptureState(windowId, next => state.value = next, lifetime.signal)
  onScopeDispose(() => lifetime.abort())
  return state
}
