import type { Kairos } from './launch.ts'
import type { Panel } from './panel.ts'

/** Another origin to the browser, the same server to us. */
export const elsewhere = (address: string) => address.replace('127.0.0.1', 'localhost')

/** Ends the extension's background, as the browser does when it wants the memory. */
export async function stopWorkers(kairos: Kairos): Promise<void> {
  const session = await kairos.context.newCDPSession(kairos.page)
  await session.send('ServiceWorker.enable')
  await session.send('ServiceWorker.stopAllWorkers')
}

/**
 * A background that is ended in the middle of a capture, and nothing that brings it to life again.
 * @param pictureId of a screenshot that was kept before; none where nothing was kept yet
 */
export async function interruptCapture(
  kairos: Kairos,
  { page }: Panel,
  pictureId = '99999999-9999-4999-8999-999999999999',
): Promise<void> {
  await stopWorkers(kairos)
  const windowId = await page.evaluate(async () => (await chrome.windows.getCurrent()).id)
  await page.evaluate(state => chrome.storage.session.set(state), {
    [`capture.${windowId}`]: { kind: 'capturing', pictureId },
  })
}

/** Runs in the panel or the worker: its database refuses every write, in the browser's own words for a full disk. */
export function fillStorage(): void {
  const { add, put } = IDBObjectStore.prototype
  const full = () => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
  }
  Object.assign(globalThis, { freeStorage: () => Object.assign(IDBObjectStore.prototype, { add, put }) })
  Object.assign(IDBObjectStore.prototype, { add: full, put: full })
}

/** Runs where storage was filled: there is room again. */
export function freeStorage(): void {
  (globalThis as unknown as { freeStorage: () => void }).freeStorage()
}

/** Runs in the worker: asks for one capture more than the two that Chromium allows within a second. */
export function useUpCaptures(): void {
  for (let n = 0; n < 3; n++)
    chrome.tabs.captureVisibleTab({ format: 'jpeg', quality: 1 }).catch(() => 'refused')
}

/** Runs in a page before it loads: its store does not open. */
export function breakStore(): void {
  IDBFactory.prototype.open = () => {
    throw new DOMException('The disk is broken.', 'UnknownError')
  }
}

/** Runs in the panel before it loads: it cannot learn which window it belongs to, and so cannot be shown. */
export function breakWindows(): void {
  Object.defineProperty(chrome.windows, 'getCurrent', { value: () => Promise.reject(new Error('Out of order.')) })
}

/** Runs in a page: from now on its store reads and writes nothing. */
export function wearOutStore(): void {
  const { objectStore } = IDBTransaction.prototype
  const worn = () => {
    throw new DOMException('The disk is worn out.', 'UnknownError')
  }
  Object.assign(globalThis, { mendStore: () => Object.assign(IDBTransaction.prototype, { objectStore }) })
  Object.assign(IDBTransaction.prototype, { objectStore: worn })
}

/** Runs where the store was worn out: it reads and writes again. */
export function mendStore(): void {
  (globalThis as unknown as { mendStore: () => void }).mendStore()
}

/** Runs in another page of the extension: a newer Kairos wants the store, and leaves it as it was. */
export function askForUpgrade(): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('kairos', 1_000_000)
    opening.onupgradeneeded = () => opening.transaction!.abort()
    opening.onerror = () => resolve()
  })
}

/** Runs in another page of the extension: a write to the screenshots that goes on until the page is closed. */
export function holdPictures(): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('kairos')
    opening.onsuccess = () => {
      const files = opening.result.transaction('pictureFiles', 'readwrite').objectStore('pictureFiles')
      const goOn = () => {
        files.count().onsuccess = goOn
        resolve()
      }
      goOn()
    }
  })
}
