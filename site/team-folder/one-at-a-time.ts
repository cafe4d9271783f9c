/** Runs work that must not overlap itself: asked for while it runs, it runs once more afterwards. */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null
  let isWanted = false

  async function runUntilDone(): Promise<void> {
    try {
      do {
        isWanted = false
        await work()
      } while (isWanted)
    }
    finally {
      running = null
    }
  }

  return () => {
    isWanted = true
    return running ??= runUntilDone()
  }
}
