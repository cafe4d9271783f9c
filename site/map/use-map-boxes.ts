import type { Ref } from 'vue'
import type { MapBoxes } from '../drawing/layout/map-boxes.ts'
import type { MapInput, MapWords } from '../drawing/layout/map-input.ts'
import { useMediaQuery } from '@vueuse/core'
import { computed } from 'vue'
import { layoutMap } from '../drawing/layout/layout-map.ts'
import { layoutUpright } from '../drawing/layout/upright/layout-upright.ts'
import { useTypesetter } from '../view/use-typesetter.ts'
import { useMapRoom } from './use-map-room.ts'

/** Where everything on a map goes. */
interface MapLayout {
  /** Null until the scroller is mounted and has a width. @throws what laying out threw */
  boxes: () => MapBoxes | null
  /** Whether the journey runs downwards, as it does where the screen is narrow. */
  isUpright: Readonly<Ref<boolean>>
}

/** Lays a map out for the width that its scroller has, again whenever that, the words or their fonts change. */
export function useMapBoxes(
  scroller: Readonly<Ref<HTMLElement | null>>,
  input: () => Omit<MapInput, 'width' | 'height'>,
  words: () => MapWords,
): MapLayout {
  const room = useMapRoom(scroller)
  const typesetter = useTypesetter(() => words().language)
  const isUpright = useMediaQuery('(width < 640px)')
  const layout = computed(() => isUpright.value ? layoutUpright : layoutMap)
  const laidOut = computed(() => outcomeOf(() => room.value.width > 0
    ? layout.value({ ...input(), ...room.value }, words(), typesetter.value)
    : null))
  return { boxes: () => laidOut.value(), isUpright }
}

/**
 * What was worked out, or what was thrown, given or thrown again whenever it is asked for. Vue hands nobody what is
 * thrown while it looks whether an effect has to run again, as it does of what is computed.
 */
function outcomeOf<T>(work: () => T): () => T {
  try {
    const result = work()
    return () => result
  }
  catch (error) {
    return () => {
      throw error
    }
  }
}
