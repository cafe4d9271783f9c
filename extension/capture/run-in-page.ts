import { browser } from 'wxt/browser'

/** The user's word for a page may reach the browser before the page's own process, which then turns a script away. */
const mostAttempts = 4
const pauseMilliseconds = 30

/**
 * Runs one of Kairos's scripts in a tab's page, for the first time before this returns.
 * @param file the script's name in the extension, such as `/page-keys.js`
 * @param given what the script finds as `kairosGiven`, in its own world and not the page's; nothing where it is empty
 * @returns what the script comes to
 * @throws what the browser says where the page takes no scripts
 */
export async function runInPage(
  tabId: number,
  file: string,
  given: readonly string[] = [],
  attempts = mostAttempts,
): Promise<unknown> {
  try {
    // Not once the page has loaded: that may be never.
    const where = { target: { tabId }, injectImmediately: true }
    const giving = given.length > 0
      ? browser.scripting.executeScript({ ...where, func: give, args: [given] })
      : undefined
    const [[answer]] = await Promise.all([browser.scripting.executeScript({ ...where, files: [file] }), giving])
    return answer?.result
  }
  catch (error) {
    if (attempts === 1)
      throw error
    await new Promise(resolve => setTimeout(resolve, pauseMilliseconds))
    return runInPage(tabId, file, given, attempts - 1)
  }
}

/**
 * Has a tab's page do one thing more with a script that ran there.
 * @param act runs in the page: it is sent there as text
 */
export async function askInPage(
  tabId: number,
  act: (given: readonly string[]) => unknown,
  given: readonly string[],
): Promise<unknown> {
  const where = { target: { tabId }, injectImmediately: true }
  const [answer] = await browser.scripting.executeScript({ ...where, func: act, args: [given] })
  return answer?.result
}

/** Runs in the page: it is sent there as text, so nothing outside of it is known there. */
function give(given: readonly string[]): void {
  Object.assign(globalThis, { kairosGiven: given })
}
