import type { Ref } from 'vue'
import type { Id } from '../../core/journey/identifier.ts'
import { ref, watch } from 'vue'
import { readPictureFile } from '../../core/database/audits.ts'
import { useStore } from './use-store.ts'

/** `lost` is not in the store and never will be; `failed` could not be read this time. */
type PictureState = 'loading' | 'ready' | 'lost' | 'failed'

/** A picture that is being fetched. */
export interface ShownPicture {
  state: Ref<PictureState>
  /** Its address; null unless it is ready. */
  url: Ref<string | null>
  /** Reads it again. */
  retry: () => void
}

/** Fetches a picture from the store for as long as the component lives; its address is revoked afterwards. */
export function usePicture(pictureId: () => Id): ShownPicture {
  const store = useStore()
  const state = ref<PictureState>('loading')
  const url = ref<string | null>(null)
  const attempt = ref(0)
  watch([pictureId, attempt], async ([id], _, onCleanup) => {
    let ended = false
    onCleanup(() => {
      ended = true
      if (url.value)
        URL.revokeObjectURL(url.value)
      url.value = null
    })
    state.value = 'loading'
    const file = await readPictureFile(store, id).catch(() => null)
    if (ended)
      return
    url.value = file ? URL.createObjectURL(file) : null
    state.value = file ? 'ready' : file === null ? 'failed' : 'lost'
  }, { immediate: true })
  return { state, url, retry: () => attempt.value++ }
}
