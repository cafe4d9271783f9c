import type { Ref } from 'vue'
import { shallowRef, watch } from 'vue'
import { browser } from 'wxt/browser'
import { useDrafts } from './drafts.ts'
import { usePanelContext } from './panel-context.ts'
import { useMovedOn } from './use-moved-on.ts'

/** The address of the page in front in this window; null where the browser does not tell, undefined until it does. */
export function useFrontPage(): Readonly<Ref<string | null | undefined>> {
  const { windowId } = usePanelContext()
  const drafts = useDrafts()
  const address = shallowRef<string | null>()

  async function read(): Promise<void> {
    const [tab] = await browser.tabs.query({ active: true, windowId })
    address.value = tab?.url ?? null
  }

  const follow = () => void read().catch((error: unknown) => console.warn('The page in front is not known.', error))
  useMovedOn(windowId, follow)
  // With a capture the user lets the browser tell.
  watch(() => drafts.captureState, follow, { immediate: true })
  return address
}
