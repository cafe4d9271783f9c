import type { Dexie } from 'dexie'
import { watchUpgrade } from './upgrade.ts'

/** Who is told how the connection to the store stands. */
export interface ConnectionObserver {
  opened: () => void
  /** Tabs with an earlier Kairos have to be closed first; it opens by itself as soon as they are. */
  blocked: () => void
  /** It could not be opened; that is tried again. */
  unavailable: (error: unknown) => void
  /** A newer Kairos in another tab has it now; this tab can only be reloaded. */
  upgraded: () => void
}

/** Whoever frees the disk or changes a setting looks at the screen. */
const retryMilliseconds = 2_000

/** Opens the store, again and again where it cannot be opened, and tells how that goes until the signal aborts. */
export function connect(db: Dexie, observer: ConnectionObserver, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isUpgraded = false

  async function open(): Promise<void> {
    try {
      await db.open()
      if (!signal.aborted)
        observer.opened()
    }
    catch (error) {
      if (isUpgraded || signal.aborted)
        return
      observer.unavailable(error)
      timer = setTimeout(open, retryMilliseconds)
    }
  }

  function upgraded(): void {
    isUpgraded = true
    observer.upgraded()
  }

  db.on('blocked', observer.blocked)
  watchUpgrade(db, upgraded, signal)
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
    db.on('blocked').unsubscribe(observer.blocked)
  }, { once: true })
  void open()
}
