import { browser } from 'wxt/browser'

/** Has a tab's page keep the panel's keys from its own listeners. Called while the user's permission lasts. */
export function keepKeys(tabId: number): void {
  const script = { files: ['/page-keys.js'], injectImmediately: true }
  const injected = browser.scripting.executeScript({ target: { tabId }, ...script })
  // A page that takes no scripts keeps its keys; the panel invites none until somebody clicks there.
  injected.catch(() => undefined)
}
