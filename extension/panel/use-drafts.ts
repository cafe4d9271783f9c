import type { ComputedRef, Ref } from 'vue'
import type { Draft } from '../../core/database/draft.ts'
import type { Id } from '../../core/journey/identifier.ts'
import type { CaptureState } from '../capture/capture-state.ts'
import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { watchCaptureState } from '../capture/capture-state-store.ts'
import { useSession } from './session.ts'
import { useLive } from './use-live.ts'

export interface UseDrafts {
  drafts: Readonly<Ref<Draft[]>>
  /** The draft that the panel shows; null where none waits. */
  current: ComputedRef<Draft | null>
  /** What came of the last capture in this window; null where it need not be told. */
  captureState: Readonly<Ref<CaptureState | null>>
  show: (draftId: Id) => void
}

/** The pages that wait to be described, the newest first, and the one of them that is shown. */
export function useDrafts(): UseDrafts {
  const { db, windowId } = useSession()
  const drafts = useLive(() => db.drafts.orderBy('createdAt').reverse().toArray(), [])
  const shownId = ref<Id | null>(null)
  const captureState = shallowRef<CaptureState | null>(null)
  const lifetime = new AbortController()
  watchCaptureState(windowId, state => captureState.value = state, lifetime.signal)
  onScopeDispose(() => lifetime.abort())
  watch(captureState, (state) => {
    if (state?.kind === 'captured')
      shownId.value = state.draftId
  })
  const current = computed(() => drafts.value.find(({ id }) => id === shownId.value) ?? drafts.value[0] ?? null)
  return { drafts, current, captureState, show: draftId => shownId.value = draftId }
}
