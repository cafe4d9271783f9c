import type { ImportListener } from './import-worker.ts'

/**
 * A listener that a worker can call only until the signal aborts: what the worker said before it ended may arrive
 * after that, and nobody would ever take it off the screen again.
 */
export function untilAborted({ onReading, onWaiting, decide }: ImportListener, signal: AbortSignal): ImportListener {
  function guard<Args extends unknown[], Result>(listen: (...args: Args) => Result): (...args: Args) => Result {
    return (...args) => {
      signal.throwIfAborted()
      // eslint-disable-next-line no-restricted-syntax -- these did come as arguments
      return listen(...args)
    }
  }

  return { onReading: guard(onReading), onWaiting: guard(onWaiting), ...decide && { decide: guard(decide) } }
}
