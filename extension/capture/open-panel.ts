import { browser } from 'wxt/browser'
import { openPanelWindow } from './panel-window.ts'

/** Opens the panel beside a tab. Must be called while the user's gesture lasts, before anything is awaited. */
export function openPanel(tabId: number, windowId: number): void {
  const opened = import.meta.env.FIREFOX
    ? (browser as unknown as { sidebarAction: { open: () => Promise<void> } }).sidebarAction.open()
    : browser.sidePanel.open({ tabId })
  // The capture is kept all the same: the panel shows it when it is opened by hand.
  const warn = (error: unknown) => console.warn('The panel did not open.', error)
  opened.catch(warn)
  // Chromium says of a pop-up that its panel opened, and shows none.
  openPanelWindow(windowId).catch(warn)
}
