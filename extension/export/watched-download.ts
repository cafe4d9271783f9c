import type { Browser } from 'wxt/browser'
import { browser } from 'wxt/browser'
import { outsideError } from './outside-error.ts'

/** What Kairos asks for so that it can tell whether a download arrived. */
export const downloadsPermission: Browser.permissions.Permissions = { permissions: ['downloads'] }

type Ended = Pick<Browser.downloads.DownloadItem, 'state' | 'error'>

const cancelled: Ended = { state: 'interrupted', error: 'USER_CANCELED' }

/** Whether the user lets Kairos see its downloads. */
export async function mayWatchDownloads(): Promise<boolean> {
  return browser.permissions.contains(downloadsPermission)
}

/**
 * Hands a file to the browser's downloads and ends when it has arrived there.
 * @throws an `AbortError` where somebody, or the signal, cancelled it; a `QuotaExceededError` where the disk is full
 */
export async function downloadWatched(file: Blob, filename: string, signal: AbortSignal): Promise<void> {
  const url = URL.createObjectURL(file)
  try {
    const id = await browser.downloads.download({ url, filename, conflictAction: 'uniquify' }).catch(throwRefusal)
    cancelAtAbort(id, signal)
    const { state, error } = await ended(id)
    if (state !== 'complete')
      throw outsideError(error ?? '', error ?? '')
  }
  finally {
    URL.revokeObjectURL(url)
  }
}

function cancelAtAbort(id: number, signal: AbortSignal): void {
  // One that has ended meanwhile cannot be cancelled, and is told by its state.
  const cancel = () => void browser.downloads.cancel(id).catch(() => null)
  if (signal.aborted)
    cancel()
  signal.addEventListener('abort', cancel, { once: true })
}

/** A download as it is once it is no longer under way; where the browser has forgotten it, somebody cancelled it. */
async function ended(id: number): Promise<Ended> {
  let look = () => {}
  const end = new Promise<Ended>((resolve, reject) => {
    const settle = ([item = cancelled]: Ended[]) => item.state === 'in_progress' || resolve(item)
    look = () => void browser.downloads.search({ id }).then(settle, reject)
  })
  // Before the first look, so that no change is missed.
  browser.downloads.onChanged.addListener(look)
  look()
  return end.finally(() => browser.downloads.onChanged.removeListener(look))
}

/** Where the user is asked for a place and picks none, browsers say so in a sentence alone. */
function throwRefusal(error: Error): never {
  throw outsideError(/cancell?ed/i.test(error.message) ? 'USER_CANCELED' : '', error.message)
}
