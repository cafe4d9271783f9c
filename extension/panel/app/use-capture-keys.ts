import type { Ref } from 'vue'
import type { CaptureState } from '../../capture/capture-state.ts'
import { watch } from 'vue'
import { isCalledOff } from '../../capture/capture-state.ts'
import { useDrafts } from '../ground/drafts.ts'
import { usePageKeys } from '../ground/keys/page-keys.ts'
import { useHeldKeys } from '../ground/keys/use-held-keys.ts'

/**
 * Keys pressed after a capture mean what it shows: they are held until that is on the screen, however long it takes,
 * and forgotten where nothing comes of it. The page that keeps them for the panel has them back then, or once it is
 * described.
 * @param isPending whether it is not known yet what the panel shows
 * @param isTakingWords whether a customer's words are on their way, which keys mean then
 */
export function useCaptureKeys(isPending: () => boolean, isTakingWords: Readonly<Ref<boolean>>): void {
  const drafts = useDrafts()
  const pageKeys = usePageKeys()
  const isAnyPending = () => isPending() || isTakingWords.value
  const isMeant = (state: CaptureState | null) => state === null || state.kind === 'captured' || isCalledOff(state)
  useHeldKeys(isAnyPending, () => isMeant(drafts.captureState))
  watch(() => isPending() || drafts.isCaptureShown, isShown => isShown || pageKeys.rest())
}
