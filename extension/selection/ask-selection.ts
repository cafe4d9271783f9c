import type { NamedPage } from '../capture/name-page.ts'
import type { SelectedText } from './selection-answer.ts'
import { browser } from 'wxt/browser'
import { isAuditableAddress } from '../../core/journey/page.ts'
import { namePage } from '../capture/name-page.ts'
import { settledWithin } from '../capture/settled-within.ts'
import { readSelectionAnswer } from './selection-answer.ts'

/** Why no text came of a page. */
export type NoSelection
  = | 'nothing'
    | 'private'
    | 'foreign'
  /** The permission for the page has ended, or none was given yet. */
    | 'noPermission'
  /** It is the browser's own, or takes no scripts. */
    | 'refused'

/** Text that is selected in the page in front, and that page. */
export interface PageSelection extends SelectedText, Pick<NamedPage, 'page'> {}

/** A page that is busy, that waits for a script or that shows a message of its own may answer never. */
const patienceMilliseconds = 2_500

/** Asks the page in front of a window what is selected in it. */
export async function askSelection(windowId: number): Promise<PageSelection | NoSelection> {
  const [tab] = await browser.tabs.query({ active: true, windowId })
  if (tab?.id === undefined || !tab.url)
    return 'noPermission'
  if (!isAuditableAddress(tab.url))
    return 'refused'
  const script = { files: ['/read-selection.js'], injectImmediately: true }
  const asked = browser.scripting.executeScript({ target: { tabId: tab.id }, ...script }).catch(() => [])
  const [answered] = await settledWithin(patienceMilliseconds, asked) ?? []
  const answer = readSelectionAnswer(answered?.result)
  if (answer?.kind !== 'text')
    return answer?.kind ?? 'refused'
  return { ...answer, ...namePage(tab.url, tab.title ?? '') }
}
