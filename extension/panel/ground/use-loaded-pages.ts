import { onScopeDispose } from 'vue'
import { browser } from 'wxt/browser'

type OnUpdated = Parameters<typeof browser.tabs.onUpdated.addListener>[0]

/** Calls back with the window's tab in front once it has loaded a page. */
export function useLoadedPages(windowId: number, loaded: (tabId: number) => void): void {
  const updated: OnUpdated = (tabId, { status }, tab) =>
    status === 'complete' && tab.active && tab.windowId === windowId && loaded(tabId)
  browser.tabs.onUpdated.addListener(updated)
  onScopeDispose(() => browser.tabs.onUpdated.removeListener(updated))
}
