/** Things that are done one after the other, each once the screen has followed the one before. */
export interface KeyQueue<T> {
  add: (item: T) => void
  /** Does nothing more until it is let go on. */
  pause: () => void
  goOn: () => void
  clear: () => void
}

/**
 * Hands on what is added, in its order, one at a time.
 * @param followed settles once the screen has followed what was handed on last
 */
export function createKeyQueue<T>(handle: (item: T) => void, followed: () => Promise<void>): KeyQueue<T> {
  const waiting: T[] = []
  let isPaused = false
  let isBusy = false

  const next = () => isPaused ? undefined : waiting.shift()

  async function drain(): Promise<void> {
    isBusy = true
    for (let item = next(); item !== undefined; item = next()) {
      handle(item)
      await followed()
    }
    isBusy = false
  }

  function start(): void {
    if (!isBusy)
      void drain()
  }

  return {
    add(item) {
      waiting.push(item)
      start()
    },
    pause: () => void (isPaused = true),
    goOn() {
      isPaused = false
      start()
    },
    clear: () => void waiting.splice(0),
  }
}
