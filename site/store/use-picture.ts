import type { Ref } from 'vue'
import type { Id } from '../../core/journey/identifier.ts'
import { ref, watch } from 'vue'
import { readPictureFile } from '../../core/database/audits.ts'
import { useStore } from './use-store.ts'

/** The state of a picture that is being fetched: its address, null until it is there, `lost` where it never will be. */
export interface ShownPicture {
  url: Ref<string | null>
  lost: Ref<boolean>
}

/** Fetches a picture from the store for as long as the component lives; its address is revoked afterwards. */
export function usePicture(pictureId: () => Id): ShownPicture {
  const store = useStore()
  const url = ref<string | null>(null)
  const lost = ref(false)
  watch(pictureId, async (id, _, onCleanup) => {
    let ended = false
    onCleanup(() => {
      ended = true
      if (url.value)
        URL.revokeObjectURL(url.value)
      url.value = null
    })
    const file = await readPictureFile(store, id).catch(() => undefined)
    if (ended)
      return
    lost.value = !file
    url.value = file ? URL.createObjectURL(file) : null
  }, { immediate: true })
  return { url, lost }
}
