import type { Page } from '@playwright/test'

/** Opens another tab of the same site, on a page that does nothing by itself. */
async function openOtherTab(page: Page): Promise<Page> {
  const other = await page.context().newPage()
  await other.goto(new URL('third-party-notices.txt', page.url()).href)
  return other
}

/**
 * Makes whoever opens the store from now on wait, until the tab is closed that this gives: it wants the store for an
 * upgrade, and does not let go of it itself.
 */
export async function holdStore(page: Page): Promise<Page> {
  const other = await openOtherTab(page)
  await other.evaluate(() => new Promise<void>((resolve) => {
    const opening = indexedDB.open('kairos')
    opening.onsuccess = () => {
      // A connection that nothing refers to would be closed some time.
      Object.assign(window, { held: opening.result })
      indexedDB.open('kairos', 9990).onblocked = () => resolve()
    }
  }))
  return other
}

/**
 * Puts in place of the store one of an earlier Kairos that does not let go of it, until the tab is closed that this
 * gives. No other tab may have the store open.
 */
export async function holdEarlierStore(page: Page): Promise<Page> {
  const other = await openOtherTab(page)
  await other.evaluate(() => new Promise<void>((resolve, reject) => {
    indexedDB.deleteDatabase('kairos').onsuccess = () => {
      const opening = indexedDB.open('kairos', 1)
      opening.onerror = () => reject(opening.error)
      opening.onsuccess = () => {
        // A connection that nothing refers to would be closed some time.
        Object.assign(window, { held: opening.result })
        resolve()
      }
    }
  }))
  return other
}

/** Deletes the store, whatever it holds; no tab may have it open. */
export async function forgetStore(page: Page): Promise<void> {
  const other = await openOtherTab(page)
  await other.evaluate(() => new Promise<void>((resolve, reject) => {
    const deletion = indexedDB.deleteDatabase('kairos')
    deletion.onsuccess = () => resolve()
    deletion.onerror = () => reject(deletion.error)
  }))
  await other.close()
}

/** Lets a Kairos of years ahead, in another tab, have the store and put all of it elsewhere. */
export async function upgradeStore(page: Page): Promise<void> {
  const other = await openOtherTab(page)
  await other.evaluate(() => new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('kairos', 9990)
    opening.onerror = () => reject(opening.error)
    opening.onupgradeneeded = () =>
      Array.from(opening.result.objectStoreNames, name => opening.result.deleteObjectStore(name))
    opening.onsuccess = () => {
      opening.result.close()
      resolve()
    }
  }))
  await other.close()
}
