import type { DerivedDrivers } from '../../../core/customers/derived-drivers.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import type { DriversApi, DriverWork } from './drivers-worker.ts'
import { wrap } from 'comlink'
import { rejectWhenEnded } from '../../parts/reject-when-ended.ts'
import DriversWorker from './drivers-worker.ts?worker'

/**
 * Derives what goes with an outcome, in a worker of its own. Rejects where a file is no Parquet, the worker fails, or
 * with the signal's reason where it is cancelled; then nothing goes on in the background.
 */
export async function deriveInWorker(
  work: DriverWork,
  files: ReadonlyMap<Id, Blob>,
  signal: AbortSignal,
): Promise<DerivedDrivers> {
  signal.throwIfAborted()
  const worker = new DriversWorker()
  const lifetime = new AbortController()
  try {
    return await Promise.race([
      wrap<DriversApi>(worker).derive(work, files),
      rejectWhenEnded(worker, signal, lifetime.signal),
    ])
  }
  finally {
    lifetime.abort()
    worker.terminate()
  }
}
