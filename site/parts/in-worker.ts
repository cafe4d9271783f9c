import type { Remote } from 'comlink'
import { wrap } from 'comlink'
import { rejectWhenEnded } from './reject-when-ended.ts'

/**
 * Has a piece of work done in a worker of its own, which ends with it. Rejects with the signal's reason where it is
 * cancelled: then the worker ends at once, whatever it does.
 */
export async function inWorker<Work, T>(
  create: () => Worker,
  signal: AbortSignal,
  run: (work: Remote<Work>) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted()
  const worker = create()
  const lifetime = new AbortController()
  const work = run(wrap<Work>(worker))
  return Promise.race([work, rejectWhenEnded(worker, signal, lifetime.signal)]).finally(() => {
    lifetime.abort()
    worker.terminate()
  })
}

/** What tells how far work is, until it is cancelled: what a worker sent before it ended comes after that. */
export function tellUntilAborted<T>(tell: (told: T) => void, signal: AbortSignal): (told: T) => void {
  return (told) => {
    if (!signal.aborted)
      tell(told)
  }
}
