import { useRafFn } from '@vueuse/core'
import { watch } from 'vue'

/** A point in the window, px. */
interface Point {
  x: number
  y: number
}

/** How near to an edge scrolling begins, and how far one frame scrolls at the most, px. */
const reach = 56
const fastest = 14

/**
 * Scrolls while something is held near an edge: the scroller sideways, the page up and down.
 * @param point where it is held; null while nothing is
 * @param scrolled what is under the point is another place now
 */
export function useEdgeScroll(
  scroller: () => HTMLElement | null | undefined,
  point: () => Point | null,
  scrolled: () => void,
): void {
  const { pause, resume } = useRafFn(() => {
    const [at, element] = [point(), scroller()]
    if (!at || !element)
      return
    const { left, right } = element.getBoundingClientRect()
    const before = [element.scrollLeft, window.scrollY]
    element.scrollLeft += speedAt(at.x, left, right)
    window.scrollBy(0, speedAt(at.y, 0, window.innerHeight))
    if (before[0] !== element.scrollLeft || before[1] !== window.scrollY)
      scrolled()
  }, { immediate: false })
  watch(() => point() !== null, isHeld => isHeld ? resume() : pause())
}

/** The nearer to the edge, the faster; 0 between. */
function speedAt(at: number, start: number, end: number): number {
  const into = Math.max(0, at - (end - reach)) - Math.max(0, start + reach - at)
  return Math.round(Math.max(-1, Math.min(1, into / reach)) * fastest)
}
