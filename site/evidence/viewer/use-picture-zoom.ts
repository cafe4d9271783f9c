import type { D3ZoomEvent, ZoomTransform } from 'd3-zoom'
import type { ComputedRef, Ref } from 'vue'
import { useElementSize, useEventListener } from '@vueuse/core'
import { select } from 'd3-selection'
import { zoom as createZoom, zoomIdentity } from 'd3-zoom'
import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'

interface Size {
  width: number
  height: number
}

/** A picture in a frame, of which as much is seen as somebody chose. */
interface PictureZoom {
  /** CSS that puts the picture where it is, from the frame's top left. */
  style: ComputedRef<Record<string, string>>
  /** How large it is, 1 where a pixel of it is a pixel of the page. */
  scale: ComputedRef<number>
  /** Whether the whole of it is seen, as large as the frame lets it be. */
  isWhole: Readonly<Ref<boolean>>
  /** Shows the whole picture. */
  fit: () => void
  /** Shows it pixel by pixel. */
  actual: () => void
  /** Makes it so many times as large, around the frame's middle. */
  by: (factor: number) => void
  /** Moves what is seen of it, px. */
  pan: (right: number, down: number) => void
}

/** How much larger than its own pixels a picture gets. */
const largest = 8

/** Zooms a picture by wheel and pinch and moves it by drags, with d3-zoom. */
export function usePictureZoom(frame: Readonly<Ref<HTMLElement | null>>, picture: () => Size | null): PictureZoom {
  const room = useElementSize(frame)
  const transform = shallowRef<ZoomTransform>(zoomIdentity)
  const isWhole = ref(true)
  const whole = computed(() => {
    const size = picture()
    return size && room.width.value > 0
      ? Math.min(room.width.value / size.width, room.height.value / size.height, 1)
      : 1
  })

  const gestures = createZoom<HTMLElement, unknown>().on('zoom', show)
  const onFrame = () => select(frame.value!)

  function show({ transform: to }: D3ZoomEvent<HTMLElement, unknown>): void {
    transform.value = to
    isWhole.value = to.k <= whole.value
  }

  function fit(): void {
    const size = picture()
    if (!frame.value || !size)
      return
    const [width, height] = [room.width.value, room.height.value]
    const k = whole.value
    gestures.extent([[0, 0], [width, height]])
      .translateExtent([[0, 0], [size.width, size.height]])
      .scaleExtent([k, largest])
    const middle = zoomIdentity.translate((width - size.width * k) / 2, (height - size.height * k) / 2).scale(k)
    onFrame().call(gestures.transform, middle)
  }

  watch(frame, element => element && select(element).call(gestures).on('dblclick.zoom', null), { flush: 'post' })
  watch([picture, room.width, room.height], fit, { flush: 'post' })
  // A wheel that can go no further would scroll what lies behind.
  useEventListener(frame, 'wheel', event => event.preventDefault(), { passive: false })
  onScopeDispose(() => frame.value && onFrame().on('.zoom', null))

  return {
    style: computed(() => {
      const { x, y, k } = transform.value
      return { transform: `translate(${x}px, ${y}px) scale(${k})`, transformOrigin: '0 0' }
    }),
    scale: computed(() => transform.value.k),
    isWhole,
    fit,
    actual: () => frame.value && onFrame().call(gestures.scaleTo, 1),
    by: factor => frame.value && onFrame().call(gestures.scaleBy, factor),
    pan: (right, down) => frame.value
      && onFrame().call(gestures.translateBy, -right / transform.value.k, -down / transform.value.k),
  }
}
