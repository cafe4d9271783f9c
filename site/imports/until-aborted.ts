import type { ImportListener } from './import-worker.ts'

/**
 * A host that listens to a worker only until the signal aborts: what the worker said before it ended may arrive after that,
 * and nobody would ever take it off the screen again.
 */
export function untilAborted({ onReading, onWaiting, decide }: ImportListener, signal: AbortSignal): ImportListener {
  const heard = <A extends unknown[], R>(listen: (...said: A) => R) => (...said: A): R => {
    signal.throwIfAborted()
    return listen(...said)
  }
  return { onReading: heard(onReading), onWaiting: heard(onWaiting), ...decide && { decide: heard(decide) } }
}
