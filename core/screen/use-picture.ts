import type { Ref } from 'vue'
import type { Id } from '../journey/identifier.ts'
import { onScopeDispose, ref, watch } from 'vue'
import { readPictureFile } from '../database/pictures/read-picture-file.ts'
import { createPictureAddresses } from './picture-addresses.ts'
import { useWorkplace } from './workplace.ts'

/**
 * `lost` is not in the store and never will be; `failed` could not be read this time; `undecodable` is there, and is no
 * picture that this browser can draw.
 */
export type PictureState = 'loading' | 'ready' | 'lost' | 'failed' | 'undecodable'

/** A picture that is being fetched. */
export interface ShownPicture {
  state: Ref<PictureState>
  /** Its address; undefined unless it is ready. */
  url: Ref<string | undefined>
  /** Reads it again. */
  retry: () => void
  /** What shows it could not decode it. */
  setUndecodable: () => void
}

/**
 * Fetches a picture from the store for as long as the component lives; its address is revoked afterwards.
 * @param onFailure told of one that could not be read
 */
export function usePicture(
  pictureId: () => Id | undefined,
  onFailure: (error: unknown) => void = () => {},
): ShownPicture {
  const { state, url, fetch } = useFetching()
  const tries = ref(0)

  watch([pictureId, tries], ([id], _, onCleanup) => {
    let isWanted = true
    onCleanup(() => isWanted = false)
    fetch(id, () => isWanted).catch((error: unknown) => {
      if (!isWanted)
        return
      state.value = 'failed'
      onFailure(error)
    })
  }, { immediate: true })
  return { state, url, retry: () => tries.value++, setUndecodable: () => state.value = 'undecodable' }
}

/** A picture's state and address, and the one way to fetch it. */
interface Fetching extends Pick<ShownPicture, 'state' | 'url'> {
  /** Fetches a picture in place of the one before; rejects where it could not be read. */
  fetch: (id: Id | undefined, isWanted: () => boolean) => Promise<void>
}

/** Fetches one picture at a time; the address of the one before is revoked, and the last one with the component. */
function useFetching(): Fetching {
  const { db } = useWorkplace()
  const { addressOf, want } = createPictureAddresses(id => readPictureFile(db, id))
  const state = ref<PictureState>('loading')
  const url = ref<string>()

  async function fetch(id: Id | undefined, isWanted: () => boolean): Promise<void> {
    url.value = undefined
    state.value = 'loading'
    want(id === undefined ? [] : [id])
    const address = id === undefined ? undefined : await addressOf(id)
    if (!isWanted())
      return
    url.value = address
    state.value = address === undefined ? 'lost' : 'ready'
  }

  onScopeDispose(() => want([]))
  return { state, url, fetch }
}
