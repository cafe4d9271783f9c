import type { Ref } from 'vue'
import type { PageKey } from '../../../keys/page-keys-message.ts'
import { onScopeDispose, ref } from 'vue'
import { browser } from 'wxt/browser'
import { runInPage } from '../../../capture/run-in-page.ts'
import { isPageKeysKept, isPageKeysTurned, pageKeyIn, pageKeysPort } from '../../../keys/page-keys-message.ts'
import { usePanelContext } from '../panel-context.ts'
import { useLoadedPages } from '../use-loaded-pages.ts'
import { useMovedOn } from '../use-moved-on.ts'
import { createPageCall } from './page-call.ts'

type OnMessage = Parameters<typeof browser.runtime.onMessage.addListener>[0]

/** The line to the page that keeps keys for this panel. */
interface PageLine {
  /** Whether all of the panel's keys come from the page, not only those that take what is selected there. */
  isOpen: Readonly<Ref<boolean>>
  post: (message: string) => void
}

/** Opens a line to the page in front where it keeps keys, now or whenever one of this window says that it does. */
export function usePageLine(take: (key: PageKey) => void): PageLine {
  const { windowId } = usePanelContext()
  const isOpen = ref(false)

  function hear(message: unknown): void {
    const key = pageKeyIn(message)
    if (isPageKeysTurned(message))
      isOpen.value = false
    else if (key || isPageKeysKept(message))
      isOpen.value = true
    if (key)
      take(key)
  }

  const line = createPageCall(connect, {
    hear,
    calledAgain: () => void (isOpen.value = true),
    hungUp: () => void (isOpen.value = false),
  })
  // What is pressed over another page is that page's.
  useMovedOn(windowId, line.end)
  useCalls(windowId, line.call)
  return { isOpen, post: line.post }
}

function connect(tabId: number): ReturnType<typeof browser.tabs.connect> {
  const port = browser.tabs.connect(tabId, { name: pageKeysPort, frameId: 0 })
  // Read, or the browser lists as an error that no page keeps keys.
  port.onDisconnect.addListener(() => void browser.runtime.lastError)
  return port
}

/**
 * Calls with the tab in front, and with every tab of this window that says that it keeps keys or was made to: a page
 * that is gone on to takes what is selected there by its keys, as far as the user's permission goes.
 */
function useCalls(windowId: number, call: (tabId: number) => void): void {
  useLoadedPages(windowId, tabId =>
    void runInPage(tabId, '/selection-keys.js').then(() => call(tabId), () => undefined))
  const listen: OnMessage = (message, { id, tab }) => {
    if (isPageKeysKept(message) && id === browser.runtime.id && tab?.windowId === windowId && tab.id !== undefined)
      call(tab.id)
  }
  browser.runtime.onMessage.addListener(listen)
  onScopeDispose(() => browser.runtime.onMessage.removeListener(listen))
  browser.tabs.query({ active: true, windowId })
    .then(([tab]) => tab?.id !== undefined && call(tab.id))
    .catch((error: unknown) => console.warn('The page in front could not be asked for its keys.', error))
}
