import type { Ref } from 'vue'
import { tryOnScopeDispose, useEventListener, useResizeObserver } from '@vueuse/core'
import { onMounted, shallowRef } from 'vue'

/** How much room there is for a map, px; no width until it is mounted. */
export interface MapRoom {
  width: number
  /** From its top down to the foot of the window. */
  height: number
}

/** White space under the map, px. */
const margin = 24

/**
 * The room that an element has. A change is told in the next frame: what is drawn to it changes the element's height,
 * which its observer must not meet while it is still telling.
 */
export function useMapRoom(element: Readonly<Ref<HTMLElement | null>>): Readonly<Ref<MapRoom>> {
  const room = shallowRef<MapRoom>({ width: 0, height: 0 })
  let frame = 0

  function measure(): void {
    if (!element.value)
      return
    const { clientWidth: width } = element.value
    const top = element.value.getBoundingClientRect().top + window.scrollY
    const height = Math.round(window.innerHeight - top - statusHeight(element.value) - margin)
    if (width !== room.value.width || height !== room.value.height)
      room.value = { width, height }
  }

  function measureSoon(): void {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(measure)
  }

  onMounted(measure)
  useResizeObserver(element, measureSoon)
  // What stands over the map changes where it begins.
  useResizeObserver(() => element.value?.closest('main'), measureSoon)
  useEventListener(window, 'resize', measureSoon)
  tryOnScopeDispose(() => cancelAnimationFrame(frame))
  return room
}

/** What the line at the foot of the window takes. */
function statusHeight(element: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(element).getPropertyValue('--status')) || 0
}
