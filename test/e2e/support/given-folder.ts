import type { Page } from '@playwright/test'

/**
 * Has a site's page be given a folder of the disk by the picker, as if somebody had picked it: a browser without a
 * window opens no dialog of the system. A folder that is dropped is as real, with the browser's own permission for it,
 * so it is dropped on another page of the site, which hands it on.
 */
export async function giveFolder(page: Page, folder: string): Promise<void> {
  const other = await page.context().newPage()
  await other.goto(new URL('third-party-notices.txt', page.url()).href)
  await other.evaluate(keepWhatIsDropped)
  const devTools = await page.context().newCDPSession(other)
  const data = { items: [], files: [folder], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devTools.send('Input.dispatchDragEvent', { type, x: 100, y: 100, data })
  await other.waitForFunction(() => 'kept' in window)
  await page.evaluate(pickWhatWasKept)
  await other.close()
}

function keepWhatIsDropped(): void {
  document.addEventListener('dragover', event => event.preventDefault())
  document.addEventListener('drop', async (event) => {
    event.preventDefault()
    type Item = DataTransferItem & { getAsFileSystemHandle: () => Promise<FileSystemHandle> }
    const folder = await (event.dataTransfer!.items[0] as Item).getAsFileSystemHandle()
    const opening = indexedDB.open('given folder', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore('folders')
    opening.onsuccess = () => {
      const writing = opening.result.transaction('folders', 'readwrite')
      writing.objectStore('folders').put(folder, 'folder')
      writing.oncomplete = () => {
        opening.result.close()
        Object.assign(window, { kept: true })
      }
    }
  })
}

/** At once: the browser's permission ends when no page holds the folder any more. */
function pickWhatWasKept(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('given folder', 1)
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const reading = opening.result.transaction('folders').objectStore('folders').get('folder')
      reading.onsuccess = () => {
        Object.assign(window, { showDirectoryPicker: async () => reading.result })
        resolve()
      }
    }
  })
}
