import type { Ref } from 'vue'
import { useTimeoutFn } from '@vueuse/core'
import { ref, watch } from 'vue'

/** A page may be slow to be captured; what is here already is shown then. */
const patienceMilliseconds = 3_000

/** Whether something is pending; for no longer than anybody would wait. */
export function useAwaited(isPending: () => boolean): Readonly<Ref<boolean>> {
  const awaited = ref(true)
  const { start, stop } = useTimeoutFn(() => awaited.value = false, patienceMilliseconds, { immediate: false })
  watch(isPending, (pending) => {
    awaited.value = pending
    if (pending)
      start()
    else
      stop()
  }, { immediate: true })
  return awaited
}
