import type { Ref, WritableComputedRef } from 'vue'
import { ref, watch } from 'vue'

/** What is typed, which the address follows; a step back in the browser is followed by what is typed. */
export function useSearchField(search: WritableComputedRef<string>): Ref<string> {
  const typed = ref(search.value)
  /** The address comes a moment later, when more may be typed already. */
  let written = typed.value
  watch(typed, (text) => {
    if (text !== search.value)
      search.value = text
    written = text
  })
  watch(search, (text) => {
    if (text !== written)
      typed.value = text
  })
  return typed
}
