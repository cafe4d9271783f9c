/** The keys that are down, and that a page did not hear go down. */
export interface HeldKeys {
  hold: (code: string) => void
  /** Whether the key was held. */
  release: (code: string) => boolean
  /**
   * Calls back once none is held, and what came with the last one is over; nor are keys waited for long that go up
   * elsewhere.
   */
  whenReleased: (act: () => void) => void
}

/** How long a key is waited for, in milliseconds. */
const patience = 1_000

export function createHeldKeys(): HeldKeys {
  const held = new Set<string>()
  let released: (() => void) | null = null

  return {
    hold: code => void held.add(code),
    release(code) {
      const wasHeld = held.delete(code)
      if (held.size === 0)
        released?.()
      return wasHeld
    },
    whenReleased(act) {
      const { promise, resolve } = Promise.withResolvers<void>()
      released = resolve
      setTimeout(resolve, held.size === 0 ? 0 : patience)
      // Not before a click that follows a button's release has reached whoever it is meant for.
      void promise.then(() => setTimeout(act))
    },
  }
}
