import type { Ref } from 'vue'
import type { Id } from '../../../core/journey/identifier.ts'
import type { MapBoxes } from '../../drawing/layout/map-boxes.ts'
import type { MapPlace } from '../map-places.ts'
import { useEventListener, useTimeoutFn } from '@vueuse/core'
import { computed, ref, watch } from 'vue'
import { controlAt, placeIn } from '../drawn-controls.ts'

/** What of a map somebody looks at. */
interface Pointed {
  /** Pointed at for a moment, or else what the keyboard is on; null where that was dismissed. */
  place: Readonly<Ref<MapPlace | null>>
  /** Whether that is the keyboard's. */
  isByKeyboard: Readonly<Ref<boolean>>
  /** The auditor whose dot is under the pointer. */
  auditorId: Readonly<Ref<Id | null>>
}

/** As long as a pointer that only passes by takes, ms. */
const passingBy = 250
/** How near to a dot's middle a pointer is on it, px. */
const dotReach = 6

/**
 * Follows pointer and keyboard over a drawing. What the keyboard comes to is told at once, what is pointed at after a
 * moment, and at once where something is told of already. Escape ends it until something else is come to.
 */
export function usePointed(drawing: () => HTMLElement | null, boxes: () => MapBoxes | null): Pointed {
  const hovered = ref<MapPlace | null>(null)
  const focused = ref<MapPlace | null>(null)
  const isDismissed = ref(false)
  const auditorId = ref<Id | null>(null)
  const waiting = ref<MapPlace | null>(null)
  const { start, stop } = useTimeoutFn(() => hovered.value = waiting.value, passingBy, { immediate: false })

  function point(event: PointerEvent): void {
    const element = event.pointerType === 'touch' || event.buttons > 0 ? null : controlAt(event.target)
    const place = element && placeIn(element)
    auditorId.value = place ? auditorAt(event, place) : null
    if (isSame(place, waiting.value))
      return
    waiting.value = place
    stop()
    if (!place || hovered.value)
      hovered.value = place
    else
      start()
  }

  function leave(): void {
    stop()
    waiting.value = hovered.value = auditorId.value = null
  }

  function auditorAt({ clientX, clientY }: PointerEvent, { touchpointId }: MapPlace): Id | null {
    const { left, top } = drawing()!.getBoundingClientRect()
    const dots = boxes()?.curve?.runs.flat().find(point => point.touchpointId === touchpointId)?.dots() ?? []
    const far = (dot: { x: number, y: number }) => Math.hypot(dot.x + left - clientX, dot.y + top - clientY)
    const [nearest] = dots.toSorted((a, b) => far(a) - far(b))
    return nearest && far(nearest) <= dotReach ? nearest.auditorId : null
  }

  function focus({ target }: FocusEvent): void {
    const element = controlAt(target)
    focused.value = element?.matches(':focus-visible') ? placeIn(element) : null
  }

  useEventListener(drawing, ['pointermove', 'pointerdown'], point)
  useEventListener(drawing, 'pointerleave', leave)
  useEventListener(drawing, 'focusin', focus)
  useEventListener(drawing, 'focusout', () => focused.value = null)
  useEventListener(window, 'keydown', ({ key }) => isDismissed.value ||= key === 'Escape')
  const place = computed(() => hovered.value ?? focused.value)
  watch(place, (now, before) => {
    if (!isSame(now, before))
      isDismissed.value = false
  }, { flush: 'sync' })
  return {
    place: computed(() => isDismissed.value ? null : place.value),
    isByKeyboard: computed(() => !hovered.value),
    auditorId,
  }
}

function isSame(one: MapPlace | null, other: MapPlace | null): boolean {
  return one?.touchpointId === other?.touchpointId && one?.isSliver === other?.isSliver
}
