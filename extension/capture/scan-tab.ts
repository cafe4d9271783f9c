import type { ReadScan } from './scan-answer.ts'
import { browser } from 'wxt/browser'
import { runInPage } from './run-in-page.ts'
import { readScan } from './scan-answer.ts'
import { settledWithin } from './settled-within.ts'

/** A page that is busy, that waits for a script or that shows a message of its own may answer never. */
const patienceMilliseconds = 2_500

/**
 * Has a tab's page looked through, from the moment of the call on, for what is private in it.
 * @returns null where nothing sensible came in time: some pages let themselves be photographed but not asked
 */
export async function scanTab(tabId: number): Promise<ReadScan | null> {
  const asked = settledWithin(patienceMilliseconds, runInPage(tabId, '/scan-page.js').catch(() => undefined))
  const [result, zoom] = await Promise.all([asked, zoomOf(tabId)])
  return readScan(result, zoom)
}

/** What a page is enlarged by that its window is not, which counts in screen pixels in Chromium; null where unknown. */
async function zoomOf(tabId: number): Promise<number | null> {
  return import.meta.env.FIREFOX ? 1 : browser.tabs.getZoom(tabId).catch(() => null)
}
