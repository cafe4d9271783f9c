import type { Ref } from 'vue'
import { tryOnScopeDispose, useResizeObserver } from '@vueuse/core'
import { onMounted, ref } from 'vue'

/**
 * The width of an element in px, 0 until it is mounted. A change is told in the next frame: what is drawn to it changes
 * the element's height, which its observer must not meet while it is still telling.
 */
export function useWidth(element: Readonly<Ref<HTMLElement | null>>): Readonly<Ref<number>> {
  const width = ref(0)
  let frame = 0
  onMounted(() => width.value = element.value?.clientWidth ?? 0)
  useResizeObserver(element, () => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => width.value = element.value?.clientWidth ?? 0)
  })
  tryOnScopeDispose(() => cancelAnimationFrame(frame))
  return width
}
