import { Dexie, RangeSet } from 'dexie'
import { watchUpgrade } from './upgrade.ts'

/** Who is told how the connection to the store stands. */
export interface ConnectionObserver {
  opened: () => void
  /** Tabs with an earlier Kairos have to be closed first; it opens by itself as soon as they are. */
  blocked: () => void
  /** It could not be opened, at first or after the browser had ended it; that is tried again. */
  unavailable: (error: unknown) => void
  /** A newer Kairos in another tab has it now; this tab can only be reloaded. */
  upgraded: () => void
}

/** Whoever frees the disk or changes a setting looks at the screen. */
const retryMilliseconds = 2_000

/**
 * Opens the store, again and again where it cannot be opened and anew where the browser ends the connection, and tells
 * how that goes until the signal aborts.
 */
export function connect(db: Dexie, observer: ConnectionObserver, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isUpgraded = false
  let wasOpen = false
  const isOver = () => isUpgraded || signal.aborted

  async function open(): Promise<void> {
    timer = undefined
    try {
      await db.open()
      if (isOver())
        return
      if (wasOpen)
        askAllAnew()
      wasOpen = true
      observer.opened()
    }
    catch (error) {
      if (isOver())
        return
      observer.unavailable(error)
      openIn(retryMilliseconds)
    }
  }

  function openIn(milliseconds: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => isOver() || open(), milliseconds)
  }

  /** Also an opening that failed ends so; it has a time of its own for the next. */
  function reopen(): void {
    if (timer === undefined && !isOver())
      openIn(0)
  }

  function upgraded(): void {
    isUpgraded = true
    observer.upgraded()
  }

  db.on('blocked', observer.blocked)
  db.on('close', reopen)
  watchUpgrade(db, upgraded, signal)
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
    db.on('blocked').unsubscribe(observer.blocked)
    db.on('close').unsubscribe(reopen)
  }, { once: true })
  void open()
}

/** A store that was away may have become another one: all live queries ask again. */
function askAllAnew(): void {
  Dexie.on('storagemutated').fire({ all: new RangeSet(-Infinity, [[]]) })
}
