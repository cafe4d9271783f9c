import type { ComputedRef, Ref } from 'vue'
import type { Id } from '../../../core/journey/identifier.ts'
import type { TouchpointView } from '../../../core/journey/journey-view.ts'
import type { ViewedPicture } from './viewed-pictures.ts'
import { computed, nextTick, ref } from 'vue'
import { indexOfPicture, viewedPictures } from './viewed-pictures.ts'

/** Looking at the screenshots of a journey one after the other. */
interface PictureViewer {
  /** All there are; none while nobody looks at them. */
  pictures: ComputedRef<ViewedPicture[]>
  index: Ref<number>
  open: (observationId: Id, pictureId: Id) => void
  /** The keyboard goes on from the one that was looked at last, or where that is not listed from the one it was on. */
  close: () => void
}

/** @param list has a button for each screenshot in the item of its observation */
export function usePictureViewer(
  touchpoints: () => readonly TouchpointView[],
  list: () => HTMLElement | null,
): PictureViewer {
  const opened = ref<string>()
  const at = ref(0)
  const pictures = computed(() => opened.value === undefined ? [] : viewedPictures(touchpoints()))
  /** One that somebody looks at may be taken away meanwhile. */
  const index = computed({
    get: () => Math.min(at.value, pictures.value.length - 1),
    set: chosen => at.value = chosen,
  })

  const placeOf = (observationId: Id, pictureId: Id) =>
    `[data-observation="${CSS.escape(observationId)}"] [data-picture="${CSS.escape(pictureId)}"]`

  function open(observationId: Id, pictureId: Id): void {
    opened.value = placeOf(observationId, pictureId)
    at.value = indexOfPicture(pictures.value, observationId, pictureId)
  }

  function close(): void {
    const last = pictures.value[index.value]
    const first = opened.value
    opened.value = undefined
    const buttonAt = (place: string | undefined) => place ? list()?.querySelector<HTMLElement>(place) : null
    void nextTick(() => {
      const button = buttonAt(last && placeOf(last.observation.id, last.pictureId)) ?? buttonAt(first)
      button?.focus()
    })
  }

  return { pictures, index, open, close }
}
