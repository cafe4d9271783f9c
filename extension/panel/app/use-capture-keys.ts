import type { Ref } from 'vue'
import { watch } from 'vue'
import { useDrafts } from '../ground/drafts.ts'
import { usePageKeys } from '../ground/keys/page-keys.ts'
import { useHeldKeys } from '../ground/keys/use-held-keys.ts'

/**
 * Keys pressed after a capture mean what it shows: they are held until that is on the screen, and the page that keeps
 * them for the panel has them back once it is described, or nothing came of it.
 * @param awaited whether it is not known yet what the panel shows
 */
export function useCaptureKeys(awaited: Readonly<Ref<boolean>>): void {
  const drafts = useDrafts()
  const pageKeys = usePageKeys()
  useHeldKeys(() => awaited.value)

  function isShown(): boolean {
    const state = drafts.captureState
    return state?.kind === 'captured' && drafts.draft?.id === state.draftId
  }

  watch(() => awaited.value || isShown(), isMeant => isMeant || pageKeys.end())
}
