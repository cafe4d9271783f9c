import type { ReadScan } from './scan-answer.ts'
import { browser } from 'wxt/browser'
import { readScan } from './scan-answer.ts'
import { settledWithin } from './settled-within.ts'

/** A page that is busy, that waits for a script or that shows a message of its own may answer never. */
const patienceMilliseconds = 2_500

/**
 * Has a tab's page looked through, from the moment of the call on, for what is private in it.
 * @returns null where nothing sensible came in time: some pages let themselves be photographed but not asked
 */
export async function scanTab(tabId: number): Promise<ReadScan | null> {
  // Not once the page has loaded: that may be never.
  const script = { files: ['/scan-page.js'], injectImmediately: true }
  const asked = browser.scripting.executeScript({ target: { tabId }, ...script }).catch(noAnswer)
  const [results, zoom] = await Promise.all([settledWithin(patienceMilliseconds, asked), zoomOf(tabId)])
  return readScan(results?.[0]?.result, zoom)
}

/** What a page is enlarged by that its window is not, which counts in screen pixels in Chromium; null where unknown. */
async function zoomOf(tabId: number): Promise<number | null> {
  return import.meta.env.FIREFOX ? 1 : browser.tabs.getZoom(tabId).catch(() => null)
}

function noAnswer(): { result?: unknown }[] {
  return []
}
