import type { ImportanceRows } from '../../core/customers/touchpoint-answers.ts'
import type { DerivedImportance } from '../../core/moments/customer-data.ts'
import type { ImportanceNews, ImportanceQuestion } from './importance-worker.ts'
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
export async function deriveImportance(rows: ImportanceRows, { seed, resamples, onProgress, signal }: Options): Promise<DerivedImportance> {
  signal?.throwIfAborted()
  const worker = new ImportanceWorker()
  // It also silences what the worker said before it was stopped and what is still on its way.
  const lifetime = new AbortController()
  const found = new Promise<DerivedImportance>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<ImportanceNews>) =>
      'found' in data ? resolve({ touchpointIds: rows.touchpointIds, importance: data.found }) : onProgress?.(data.done, data.resamples), lifetime)
    worker.addEventListener('error', event => reject(new Error(event.message)), lifetime)
    signal?.addEventListener('abort', () => reject(signal.reason), lifetime)
    worker.postMessage({ rows, seed, resamples } satisfies ImportanceQuestion)
  })
  return found.finally(() => {
    lifetime.abort()
    worker.terminate()
  })
}
