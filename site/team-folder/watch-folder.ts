import type { FolderAccess, FolderObserver } from './folder-access.ts'
import { useDebounceFn } from '@vueuse/core'

/** Without an observer a folder is looked at as often, while the page is seen. */
const lookMilliseconds = 60_000

/** Whoever writes a file changes it many times: so long after the last of them, and not later than so long. */
const quietMilliseconds = 500
const mostMilliseconds = 5_000

/** Follows a folder. */
export interface FolderWatch {
  /** Has the browser tell of changes, where it can; to be called with each look, since it may have ended that. */
  observe: () => Promise<void>
}

/**
 * Tells when a folder may have changed, until the signal aborts: by the browser's observer, and, since network drives
 * and some browsers tell of nothing, when the window gets the focus; where there is no observer also every minute.
 */
export function watchFolder(
  folder: FileSystemDirectoryHandle,
  { observe }: Pick<FolderAccess, 'observe'>,
  onChange: () => void,
  signal: AbortSignal,
): FolderWatch {
  let observing: AbortController | null = null
  const lookLater = useDebounceFn(() => signal.aborted || onChange(), quietMilliseconds, { maxWait: mostMilliseconds })
  const observer: FolderObserver = { changed: () => void lookLater(), ended }
  const minute = setInterval(lookUnobserved, lookMilliseconds)
  window.addEventListener('focus', onChange, { signal })
  signal.addEventListener('abort', () => {
    clearInterval(minute)
    observing?.abort()
  }, { once: true })

  function lookUnobserved(): void {
    if (!observing && !document.hidden)
      onChange()
  }

  function ended(): void {
    observing?.abort()
    observing = null
  }

  async function startObserving(): Promise<void> {
    if (!observe || observing || signal.aborted)
      return
    observing = new AbortController()
    try {
      await observe(folder, observer, observing.signal)
      // What arrived before it began was told by nobody.
      observer.changed()
    }
    catch {
      // One that cannot be observed is looked at.
      ended()
    }
  }

  return { observe: startObserving }
}
