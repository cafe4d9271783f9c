import type { Separator } from '../../core/journey/rows/table.ts'
import type { ReadSource, RowsRead, RowsSource } from './rows-worker.ts'
import { wrap } from 'comlink'
import { rejectWhenEnded } from '../parts/reject-when-ended.ts'
import RowsWorker from './rows-worker.ts?worker'

/**
 * Reads rows in a worker of its own.
 * Rejects with the signal's reason where it is cancelled: then the worker ends at once.
 * @param separator null to find out what separates cells
 */
export async function readInWorker(
  source: RowsSource,
  separator: Separator | null,
  signal: AbortSignal,
): Promise<RowsRead> {
  signal.throwIfAborted()
  const worker = new RowsWorker()
  const lifetime = new AbortController()
  const work = wrap<ReadSource>(worker)(source, separator)
  return Promise.race([work, rejectWhenEnded(worker, signal, lifetime.signal)]).finally(() => {
    lifetime.abort()
    worker.terminate()
  })
}
