import { runInPage } from './run-in-page.ts'

/** Has a tab's page keep the panel's keys from its own listeners. Called while the user's permission lasts. */
export function keepKeys(tabId: number): void {
  // A page that takes no scripts keeps its keys; the panel invites none until somebody clicks there.
  runInPage(tabId, '/page-keys.js').catch(() => undefined)
}
