import type { AwaitedReply } from '../../waiting/awaited-replies.ts'
import { defineStore } from 'pinia'
import { computed, watch } from 'vue'
import { useStored } from '../../../core/screen/use-stored.ts'
import { useWorkplace } from '../../../core/screen/workplace.ts'
import { readAwaitedReplies } from '../../waiting/awaited-replies.ts'
import { showWaitingCount } from '../../waiting/badge.ts'

/** What waits for a reply, of whatever audit, the longest first; the toolbar's button says how many do. */
export const useWaits = defineStore('waits', () => {
  const { db } = useWorkplace()
  const stored = useStored(() => null, () => readAwaitedReplies(db))
  const awaited = computed<AwaitedReply[]>(last => stored.value.state === 'ready' ? stored.value.value : last ?? [])
  const count = computed(() => stored.value.state === 'ready' ? awaited.value.length : null)
  const warn = (error: unknown) => console.warn('The badge could not say how many wait.', error)
  watch(count, now => now !== null && void showWaitingCount(now).catch(warn))
  return {
    awaited,
    /** Whether it is known what waits. */
    isRead: computed(() => stored.value.state !== 'loading'),
  }
})
