import { useIntervalFn } from '@vueuse/core'
import { watch } from 'vue'
import { checkCapture } from '../../messages/capture-message.ts'
import { useDrafts } from '../ground/drafts.ts'
import { usePanelContext } from '../ground/panel-context.ts'

/** Longer than nearly every capture takes. */
const patienceMilliseconds = 3_000

/** Asks the background after a capture that takes long: it may have been ended in the middle of it, and wakes up so. */
export function useSlowCaptures(): void {
  const { windowId } = usePanelContext()
  const drafts = useDrafts()
  const warn = (error: unknown) => console.warn('The background could not be asked after a capture.', error)
  const check = () => void checkCapture(windowId).catch(warn)
  const { pause, resume } = useIntervalFn(check, patienceMilliseconds, { immediate: false })
  watch(() => drafts.captureState?.kind === 'capturing', isCapturing => isCapturing ? resume() : pause(), {
    immediate: true,
  })
}
