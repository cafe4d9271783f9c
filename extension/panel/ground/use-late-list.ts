import type { Ref } from 'vue'
import { nextTick } from 'vue'

/** What the library's root of a list shows of itself. */
interface Root { highlightSelected?: (() => Promise<void>) | undefined }

/**
 * A list that may come after it was opened: a key was faster.
 * @returns stands on the row that it would have been opened on
 */
export function useLateList(root: Readonly<Ref<Root | null>>, open: Readonly<Ref<boolean>>): () => Promise<void> {
  return async () => {
    await nextTick()
    if (open.value)
      root.value?.highlightSelected?.()
  }
}
