import type { Ref } from 'vue'
import type { Stretch } from '../drawing/layout/stretch.ts'
import { useEventListener } from '@vueuse/core'
import { shallowRef } from 'vue'

/**
 * How much is drawn left and right of what is seen, as a share of it, so that not every step draws. At first nothing
 * is: whoever opens a map shall see it at once.
 */
const beyondSeen = 0.25

/** From where to where a map is drawn, px: what its scroller shows, and some more. */
export interface DrawnWindow {
  stretch: Readonly<Ref<Stretch>>
  /** Looks where the scroller stands; also before it tells of it. */
  follow: () => void
}

/** Follows a scroller sideways: a new stretch only where what is seen leaves the one that is drawn. */
export function useDrawnWindow(scroller: Readonly<Ref<HTMLElement | null>>): DrawnWindow {
  const stretch = shallowRef<Stretch>({ x: 0, width: 0 })

  function follow(): void {
    if (!scroller.value)
      return
    const { scrollLeft: x, clientWidth: width } = scroller.value
    const { x: from, width: drawn } = stretch.value
    const beyond = drawn === 0 ? 0 : width * beyondSeen
    if (x < from || x + width > from + drawn || drawn > width * (1 + 2 * beyondSeen))
      stretch.value = { x: x - beyond, width: width + 2 * beyond }
  }

  useEventListener(scroller, 'scroll', follow, { passive: true })
  return { stretch, follow }
}
