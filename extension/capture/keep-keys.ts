import { runInPage } from './run-in-page.ts'

/**
 * A listener that is put into the page at once keeps the browser from taking its picture: on two cores that took half
 * as long again. No hand comes to its next key that soon.
 */
const headStartMilliseconds = 40

/**
 * Has a tab's page keep the panel's keys from its own listeners once its picture is taken. Called while the user's
 * permission lasts.
 */
export async function keepKeys(tabId: number): Promise<void> {
  await new Promise(resolve => setTimeout(resolve, headStartMilliseconds))
  // A page that takes no scripts keeps its keys; the panel invites none until somebody clicks there.
  await runInPage(tabId, '/page-keys.js').catch(() => undefined)
}
