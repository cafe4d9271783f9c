import type { Ref } from 'vue'
import { useTimeoutFn } from '@vueuse/core'
import { ref } from 'vue'

/** False at first, true once the time has passed: what is quick then never flashes a skeleton. */
export function useDelayed(milliseconds: number): Ref<boolean> {
  const passed = ref(false)
  useTimeoutFn(() => passed.value = true, milliseconds)
  return passed
}
