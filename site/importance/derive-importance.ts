import type { ImportanceRows } from '../../core/customers/touchpoint-answers.ts'
import type { DerivedImportance } from '../../core/moments/customer-data.ts'
import type { BootstrappedImportance } from '../../core/statistics/importance.ts'
import type { ImportanceRequest, ImportanceResponse } from './importance-worker.ts'
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
export async function deriveImportance(
  rows: ImportanceRows,
  { seed, resamples, onProgress, signal }: Options,
): Promise<DerivedImportance> {
  signal?.throwIfAborted()
  const worker = new ImportanceWorker()
  // It also silences what the worker said before it was stopped and what is still on its way.
  const lifetime = new AbortController()
  try {
    const answer = answerOf(worker, { onProgress, signal }, lifetime.signal)
    worker.postMessage({ rows, seed, resamples } satisfies ImportanceRequest)
    return { touchpointIds: rows.touchpointIds, importance: await answer }
  }
  finally {
    lifetime.abort()
    worker.terminate()
  }
}

/**
 * What the worker finds; rejects where it fails or is cancelled.
 * @param lifetime ends the listening
 */
function answerOf(
  worker: Worker,
  { onProgress, signal }: Pick<Options, 'onProgress' | 'signal'>,
  lifetime: AbortSignal,
): Promise<BootstrappedImportance> {
  return new Promise((resolve, reject) => {
    const onMessage = ({ data }: MessageEvent<ImportanceResponse>) =>
      'found' in data ? resolve(data.found) : onProgress?.(data.done, data.resamples)
    worker.addEventListener('message', onMessage, { signal: lifetime })
    worker.addEventListener('error', event => reject(new Error(event.message)), { signal: lifetime })
    signal?.addEventListener('abort', () => reject(signal.reason), { signal: lifetime })
  })
}
