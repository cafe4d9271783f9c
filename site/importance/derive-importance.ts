import type { ImportanceRows } from '../../core/customers/touchpoint-answers.ts'
import type { DerivedImportance } from '../../core/moments/customer-data.ts'
import type { ImportanceWork } from './importance-worker.ts'
import { proxy, wrap } from 'comlink'
import ImportanceWorker from './importance-worker.ts?worker'

interface Options {
  seed: number
  resamples?: number
  onProgress?: (done: number, resamples: number) => void
  signal?: AbortSignal
}

/**
 * Derives how much of the outcome each touchpoint stands for, in a worker of its own.
 * Rejects with the signal's reason where it is cancelled, and then nothing goes on in the background.
 */
export async function deriveImportance(rows: ImportanceRows, { seed, resamples, onProgress = () => {}, signal }: Options): Promise<DerivedImportance> {
  signal?.throwIfAborted()
  const worker = new ImportanceWorker()
  const lifetime = new AbortController()
  const failed = new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { signal: lifetime.signal })
    worker.addEventListener('error', event => reject(new Error(event.message)))
  })
  // What the worker said before it was stopped may still be on its way.
  const tell = (done: number, all: number) => lifetime.signal.aborted || onProgress(done, all)
  try {
    const derived = wrap<ImportanceWork>(worker).derive(rows, { seed, resamples }, proxy(tell))
    return { touchpointIds: rows.touchpointIds, importance: await Promise.race([derived, failed]) }
  }
  finally {
    lifetime.abort()
    worker.terminate()
  }
}
