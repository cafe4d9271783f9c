import type { ComputedRef, Ref } from 'vue'
import type { Draft } from '../../core/database/draft.ts'
import type { Id } from '../../core/journey/identifier.ts'
import type { CaptureState } from '../capture/capture-state.ts'
import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { isOfAudit } from '../../core/database/draft.ts'
import { watchCaptureState } from '../capture/capture-state-store.ts'
import { useSession } from './session.ts'
import { useLive } from './use-live.ts'

export interface UseDrafts {
  drafts: ComputedRef<Draft[]>
  /** The draft that the panel shows; null where none waits. */
  current: ComputedRef<Draft | null>
  /** What came of the last capture in this window; null where it need not be told. */
  captureState: ComputedRef<CaptureState | null>
  /** Whether it is known which draft is shown: the store was read, and no capture is under way. */
  settled: ComputedRef<boolean>
  show: (draftId: Id) => void
}

/**
 * The pages that wait to be described, the newest first, and the one of them that is shown.
 * @param auditId the audit that is under way; other audits' drafts wait until it is theirs again
 */
export function useDrafts(auditId: () => Id | undefined): UseDrafts {
  const { db } = useSession()
  const state = useCaptureState()
  // Read anew with every state, so that a capture and its draft are seen together.
  const live = useLive(async () => ({ state: state.value, drafts: await db.drafts.orderBy('createdAt').reverse().toArray() }), undefined, () => state.value)
  const shownId = ref<Id | null>(null)
  watch(state, (next) => {
    if (next?.kind === 'captured')
      shownId.value = next.draftId
  })
  const drafts = computed(() => (live.value.value?.drafts ?? []).filter(draft => isOfAudit(draft, auditId())))
  return {
    drafts,
    current: computed(() => drafts.value.find(({ id }) => id === shownId.value) ?? drafts.value[0] ?? null),
    captureState: computed(() => state.value ?? null),
    settled: computed(() => state.value !== undefined && state.value?.kind !== 'capturing' && live.value.value?.state === state.value),
    show: draftId => shownId.value = draftId,
  }
}

/** What came of the last capture in this window; undefined until that was read. */
function useCaptureState(): Readonly<Ref<CaptureState | null | undefined>> {
  const { windowId } = useSession()
  const state = shallowRef<CaptureState | null>()
  const lifetime = new AbortController()
  watchCaptureState(windowId, next => state.value = next, lifetime.signal)
  onScopeDispose(() => lifetime.abort())
  return state
}
