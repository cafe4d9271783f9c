import type { RedactionRules } from '../../core/journey/redaction-rules.ts'
import type { ReadScan } from './scan-answer.ts'
import { browser } from 'wxt/browser'
import { isKindCovered } from '../../core/journey/redaction-rules.ts'
import { askInPage, runInPage } from './run-in-page.ts'
import { readScan } from './scan-answer.ts'
import { settledWithin } from './settled-within.ts'

/** A page that is busy, that waits for a script or that shows a message of its own may answer never. */
const patienceMilliseconds = 2_500

/**
 * Has a tab's page looked through, from the moment of the call on, for what is private in it by some rules.
 * @param wasScanned whether it was a moment ago, which is quicker
 * @returns null where nothing sensible came in time: some pages let themselves be photographed but not asked
 */
export async function scanTab(tabId: number, rules: RedactionRules, wasScanned: boolean): Promise<ReadScan | null> {
  const asked = settledWithin(patienceMilliseconds, askPage(tabId, rules.words, wasScanned).catch(() => undefined))
  const [result, zoom] = await Promise.all([asked, zoomOf(tabId)])
  const scan = readScan(result, zoom)
  return scan && { ...scan, boxes: scan.boxes.filter(({ kind }) => isKindCovered(kind, rules)) }
}

/** Browsers run scripts in the order in which they were sent; a page where they did not is asked once more. */
async function askPage(tabId: number, words: readonly string[], wasScanned: boolean): Promise<unknown> {
  const ask = () => runInPage(tabId, '/scan-page.js', words)
  const answer = await (wasScanned ? askInPage(tabId, scanAgain, words) : ask())
  return hasLookedFor(words, answer) ? answer : ask()
}

/** Runs in the page. */
function scanAgain(words: readonly string[]): unknown {
  return (globalThis as { kairosScan?: (words: readonly string[]) => unknown }).kairosScan?.(words) ?? null
}

function hasLookedFor(words: readonly string[], answer: unknown): boolean {
  return answer instanceof Object && 'ownWords' in answer && answer.ownWords === words.length
}

/** What a page is enlarged by that its window is not, which counts in screen pixels in Chromium; null where unknown. */
async function zoomOf(tabId: number): Promise<number | null> {
  return import.meta.env.FIREFOX ? 1 : browser.tabs.getZoom(tabId).catch(() => null)
}
