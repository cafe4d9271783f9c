import type { RedactionRules } from '../../core/journey/redaction-rules.ts'
import type { NamedPage } from '../capture/name-page.ts'
import type { SelectedText, SelectionAnswer } from './selection-answer.ts'
import { browser } from 'wxt/browser'
import { namePage } from '../capture/name-page.ts'
import { runInPage } from '../capture/run-in-page.ts'
import { settledWithin } from '../capture/settled-within.ts'
import { tellNoAccess } from '../capture/tell-no-access.ts'
import { readSelectionAnswer } from './selection-answer.ts'

/** Text that is selected in the page in front, and that page. */
export interface PageSelection extends SelectedText, Pick<NamedPage, 'page'> {}

/** Why no text came of a page that could be asked; `mute` where it gave no answer. */
export type NoSelection = Exclude<SelectionAnswer['kind'], 'text'> | 'mute'

/** A page that is busy, that waits for a script or that shows a message of its own may answer never. */
const patienceMilliseconds = 2_500

/**
 * Asks the page in front of a window what is selected in it.
 * @param rules what is private in the page's title
 * @returns null where it takes no scripts, of which the window's panel is told
 */
export async function askSelection(
  windowId: number,
  rules: RedactionRules,
): Promise<PageSelection | NoSelection | null> {
  const [tab] = await browser.tabs.query({ active: true, windowId })
  if (tab?.id === undefined)
    return 'mute'
  const { id, url, title = '' } = tab
  try {
    const answer = readSelectionAnswer(await settledWithin(patienceMilliseconds, runInPage(id, '/read-selection.js')))
    if (answer?.kind !== 'text')
      return answer?.kind ?? 'mute'
    // A page that gave way to another one meanwhile would lend its words to that.
    return url === undefined || !isSameSite(answer.address, url)
      ? 'mute'
      : { ...answer, ...namePage(url, title, rules) }
  }
  catch (error) {
    await tellNoAccess(windowId, error, { id, ...url === undefined ? {} : { url } })
    return null
  }
}

function isSameSite(one: string, other: string): boolean {
  return URL.parse(one)?.origin === URL.parse(other)?.origin
}
