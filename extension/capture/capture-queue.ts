/** Browsers allow two captures a second; a little more than half a second apart is safe. */
const pauseMilliseconds = 550

/**
 * Chromium counts by when a capture reaches it: where the machine is busy, two that left far enough apart may arrive
 * within one second with a third. So long after it, it counts anew.
 */
const refusalMilliseconds = 1_000
const isTooSoon = (error: unknown) => /MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND/.test(String(error))

/** More refusals than that in a row have another reason. */
const mostTries = 3

export interface CaptureQueue {
  /** Runs a capture as soon as it may; at once, before this call returns, where nothing is in the way. */
  add: <T>(capture: () => Promise<T>) => Promise<T>
}

/**
 * One capture after the other, with the pause between them that browsers ask for.
 * @param now milliseconds, from a clock that never goes back
 * @param wait settles after some milliseconds
 */
export function createCaptureQueue(now: () => number, wait: (milliseconds: number) => Promise<void>): CaptureQueue {
  let lastStart = Number.NEGATIVE_INFINITY
  let waiting = 0
  let tail: Promise<unknown> = Promise.resolve()

  function start<T>(capture: () => Promise<T>, tries = 1): Promise<T> {
    lastStart = now()
    return capture().catch(async (error: unknown) => {
      if (tries === mostTries || !isTooSoon(error))
        throw error
      await wait(refusalMilliseconds)
      return start(capture, tries + 1)
    })
  }

  async function startInTurn<T>(before: Promise<unknown>, capture: () => Promise<T>): Promise<T> {
    await before
    const pause = lastStart + pauseMilliseconds - now()
    if (pause > 0)
      await wait(pause)
    return start(capture)
  }

  return {
    add(capture) {
      const free = waiting === 0 && now() - lastStart >= pauseMilliseconds
      waiting++
      const result = (free ? start(capture) : startInTurn(tail, capture)).finally(() => waiting--)
      // The next in turn waits for this one however it ends; whoever asked for it gets its error.
      tail = result.then(() => undefined, () => undefined)
      return result
    },
  }
}
