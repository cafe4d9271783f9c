import type { Ref } from 'vue'
import { ref } from 'vue'

/** Does what may fail, and knows whether it did the last time. */
export function useAttempt(): { failed: Ref<boolean>, attempt: (work: Promise<unknown>) => Promise<void> } {
  const failed = ref(false)
  return { failed, attempt: async work => void (failed.value = await work.then(() => false, () => true)) }
}
