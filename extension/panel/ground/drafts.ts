import type { Ref } from 'vue'
import type { Draft } from '../../../core/database/drafts/draft.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import type { CaptureState } from '../../capture/capture-state.ts'
import { defineStore } from 'pinia'
import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { isOfAudit, listDrafts } from '../../../core/database/drafts/drafts.ts'
import { isWaiting } from '../../../core/database/drafts/wait-states.ts'
import { present } from '../../../core/database/present.ts'
import { useFailures } from '../../../core/screen/failures.ts'
import { useStored } from '../../../core/screen/use-stored.ts'
import { useWorkplace } from '../../../core/screen/workplace.ts'
import { watchCaptureState } from '../../capture/capture-state-store.ts'
import { isCalledOff } from '../../capture/capture-state.ts'
import { useCurrentAudit } from './current-audit.ts'
import { usePanelContext } from './panel-context.ts'
import { useTyped } from './typed.ts'

/**
 * The pages that are to be described in the audit that is under way, the newest first, and the one of them that is
 * shown; other audits' drafts stay until it is theirs again. What waits for a reply is shown only where it was opened.
 */
export const useDrafts = defineStore('drafts', () => {
  const { db } = useWorkplace()
  const current = useCurrentAudit()
  const failures = useFailures()
  const state = useCaptureState()
  const typed = useTyped()
  const capturedId = ref<Id | null>(null)
  const openedId = ref<Id | null>(null)
  /** Those that come after it, one by one. */
  const nextIds = ref<Id[]>([])
  /** The draft that what was captured is put into; null where it has its own. */
  const takenInto = ref<Id | null>(null)
  const isTaking = ref(false)

  function take(into: Id | null): void {
    takenInto.value = into
    isTaking.value = into !== null
  }

  watch(state, (next) => {
    if (next?.kind !== 'captured')
      return
    capturedId.value = next.draftId
    openedId.value = null
    take(null)
  })
  /** What came of the last capture that ended. */
  const ended = computed<CaptureState | null | undefined>(last =>
    state.value?.kind === 'capturing' ? last ?? null : state.value)
  // Read anew with every state, so that a capture and its draft are seen together.
  const stored = useStored(ended, async state => ({ state, drafts: await listDrafts(db) }))
  watch(stored, now => now.state === 'failed' && failures.report(now.error))
  const read = computed<Draft[]>(last => stored.value.state === 'ready' ? stored.value.value.drafts : last ?? [])
  // A draft is shown with what was typed for it and not taken yet.
  const shown = computed(() => typed.isRead ? read.value : [])
  const drafts = computed(() => shown.value.filter(draft => isOfAudit(draft, current.audit?.records.audit.id)))
  const toDescribe = computed(() => drafts.value.filter(draft => !isWaiting(draft)))
  const draft = computed(() => {
    const wanted = [takenInto.value, capturedId.value, ...nextIds.value]
    return drafts.value.find(({ id }) => id === openedId.value)
      ?? present(wanted.map(wantedId => toDescribe.value.find(({ id }) => id === wantedId)))[0]
      ?? toDescribe.value[0]
      ?? null
  })
  watch(() => draft.value?.id === takenInto.value, isTaken => isTaken && (isTaking.value = false))
  /** The draft of what was captured last; null where nothing came of that. */
  const lastId = computed(() => {
    if (state.value?.kind === 'captured')
      return state.value.draftId
    return isCalledOff(state.value ?? null) ? capturedId.value : null
  })
  const isCaptureEnded = computed(() => state.value !== undefined && state.value?.kind !== 'capturing')
  const isRead = computed(() => stored.value.state === 'ready' && stored.value.value.state === ended.value)
  return {
    /** The draft that the panel shows; null where there is none. */
    draft,
    /** All others that are to be described. */
    others: computed(() => toDescribe.value.filter(({ id }) => id !== draft.value?.id)),
    /** Whether the panel shows what was captured last. */
    isCaptureShown: computed(() => lastId.value !== null && draft.value !== null
      && [lastId.value, takenInto.value].includes(draft.value.id)),
    /** What came of the last capture in this window; null where it need not be told. */
    captureState: computed(() => state.value ?? null),
    /** Whether it is known which draft is shown: the store was read, and nothing is captured or put elsewhere. */
    isSettled: computed(() => isCaptureEnded.value && isRead.value && typed.isRead && !isTaking.value),
    show: (draftId: Id) => void (openedId.value = draftId),
    /** Shows the first of some drafts, and the others after it in their order. */
    showInTurn: ([first, ...others]: readonly Id[]) => {
      openedId.value = first ?? null
      nextIds.value = others
      capturedId.value = null
    },
    /** Shows the draft that what was captured is put into, as soon as it is there; null where that failed. */
    take,
    /** Goes on to another draft than one that was opened. */
    leave: (draftId: Id) => void (openedId.value = openedId.value === draftId ? null : openedId.value),
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
