/** Browsers allow two captures a second; a little more than half a second apart is safe. */
const pauseMilliseconds = 550

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

  function start<T>(capture: () => Promise<T>): Promise<T> {
    lastStart = now()
    return capture()
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
