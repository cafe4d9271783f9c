import { browser } from 'wxt/browser'

/** The user's word for a page may reach the browser before the page's own process, which then turns a script away. */
const mostAttempts = 4
const pauseMilliseconds = 30

/**
 * Runs one of Kairos's scripts in a tab's page, for the first time before this returns.
 * @param file the script's name in the extension, such as `/page-keys.js`
 * @returns what the script comes to
 * @throws what the browser says where the page takes no scripts
 */
export async function runInPage(tabId: number, file: string, attempts = mostAttempts): Promise<unknown> {
  try {
    // Not once the page has loaded: that may be never.
    const script = { files: [file], injectImmediately: true }
    const [answer] = await browser.scripting.executeScript({ target: { tabId }, ...script })
    return answer?.result
  }
  catch (error) {
    if (attempts === 1)
      throw error
    await new Promise(resolve => setTimeout(resolve, pauseMilliseconds))
    return runInPage(tabId, file, attempts - 1)
  }
}
