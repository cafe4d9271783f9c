import type { ComputedRef } from 'vue'
import type { Draft } from '../../../core/database/drafts/draft.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import { computed, ref } from 'vue'
import { useDrafts } from '../ground/drafts.ts'
import { useWaits } from '../ground/waits.ts'

/** A reply of which it is asked which draft it is for. */
export interface ReplyTaking {
  /** Null where there is none, or nothing waits for one. */
  reply: ComputedRef<Draft | null>
  /** Whether the question is not on the screen yet, so that keys mean nothing. */
  isComing: () => boolean
  /** The question stands on the screen. */
  come: () => void
}

export function useTakenReply(): ReplyTaking {
  const drafts = useDrafts()
  const waits = useWaits()
  const askedId = ref<Id>()
  const reply = computed(() => drafts.draft?.isReply && waits.awaited.length > 0 ? drafts.draft : null)
  return {
    reply,
    isComing: () => reply.value !== null && reply.value.id !== askedId.value,
    come: () => void (askedId.value = reply.value?.id),
  }
}
