import type { ShallowRef } from 'vue'
import type { Id } from '../../core/journey/identifier.ts'
import type { Kind } from './edit-places.ts'
import { onScopeDispose, shallowRef } from 'vue'

/** What is being dragged, and where the pointer is, px from the window's top left. */
export interface Drag {
  kind: Kind
  id: Id
  x: number
  y: number
}

/** A press that goes no farther is none of a hand that drags, px. */
const threshold = 4

/**
 * Dragging by mouse or pen; a finger scrolls, and moves things by their menus. Escape lets go without a drop. The
 * browser's own dragging knows neither, and libraries for lists move elements, of which the map has none.
 * @param drop where it was let go is told by the drag; called before that ends
 */
export function useDrag(drop: (drag: Drag) => void): {
  drag: ShallowRef<Drag | null>
  press: (event: PointerEvent, kind: Kind, id: Id) => void
} {
  const drag = shallowRef<Drag | null>(null)
  let lifetime = new AbortController()
  onScopeDispose(() => lifetime.abort())

  function press(event: PointerEvent, kind: Kind, id: Id): void {
    if (event.button !== 0 || event.pointerType === 'touch')
      return
    lifetime.abort()
    lifetime = new AbortController()
    const options = { signal: lifetime.signal, capture: true }
    const isFar = ({ clientX, clientY }: PointerEvent) =>
      Math.hypot(clientX - event.clientX, clientY - event.clientY) > threshold
    window.addEventListener('pointermove', (move) => {
      if (drag.value || isFar(move))
        drag.value = { kind, id, x: move.clientX, y: move.clientY }
    }, options)
    window.addEventListener('pointerup', () => end(true), options)
    window.addEventListener('pointercancel', () => end(false), options)
    window.addEventListener('keydown', (key) => {
      if (key.key !== 'Escape' || !drag.value)
        return
      key.preventDefault()
      key.stopPropagation()
      end(false)
    }, options)
  }

  function end(isDropped: boolean): void {
    lifetime.abort()
    if (!drag.value)
      return
    swallowClick()
    if (isDropped)
      drop(drag.value)
    drag.value = null
  }

  return { drag, press }
}

/** The click that follows the end of a drag, where there is one, is none of a hand that clicks. */
function swallowClick(): void {
  const swallow = (event: MouseEvent) => event.stopPropagation()
  window.addEventListener('click', swallow, { capture: true, once: true })
  window.setTimeout(() => window.removeEventListener('click', swallow, { capture: true }))
}
