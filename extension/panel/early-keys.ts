/** Keys pressed while the panel is still loading, and from then on: each is handed to whoever listens, in order. */
export interface EarlyKeys {
  /** Hands over what was pressed so far and every key from now on. */
  listen: (handle: (event: KeyboardEvent) => void, signal: AbortSignal) => void
}

/** Begins to collect keys. The browser focuses a panel before its scripts have run, and no key may be lost. */
export function collectKeys(target: Document): EarlyKeys {
  const collected: KeyboardEvent[] = []
  const collect = (event: KeyboardEvent) => void collected.push(event)
  target.addEventListener('keydown', collect)
  return {
    listen(handle, signal) {
      target.removeEventListener('keydown', collect)
      collected.splice(0).forEach(handle)
      target.addEventListener('keydown', handle, { signal })
    },
  }
}
