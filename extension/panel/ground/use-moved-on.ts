import { onScopeDispose } from 'vue'
import { browser } from 'wxt/browser'

type OnActivated = Parameters<typeof browser.tabs.onActivated.addListener>[0]
type OnUpdated = Parameters<typeof browser.tabs.onUpdated.addListener>[0]

/** Calls back when the window's tab in front begins to load a page, or another tab comes to the front. */
export function useMovedOn(windowId: number, movedOn: () => void): void {
  const activated: OnActivated = tab => tab.windowId === windowId && movedOn()
  const updated: OnUpdated = (_, { status }, tab) =>
    status === 'loading' && tab.active && tab.windowId === windowId && movedOn()
  browser.tabs.onActivated.addListener(activated)
  browser.tabs.onUpdated.addListener(updated)
  onScopeDispose(() => {
    browser.tabs.onActivated.removeListener(activated)
    browser.tabs.onUpdated.removeListener(updated)
  })
}
