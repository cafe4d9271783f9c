import type { DerivedDrivers } from '../../../core/customers/derived-drivers.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import type { DriversApi, DriverWork } from './drivers-worker.ts'
import { inWorker } from '../../parts/in-worker.ts'
import DriversWorker from './drivers-worker.ts?worker'

/**
 * Derives what goes with an outcome, in a worker of its own. Rejects where a file is no Parquet, the worker fails, or
 * with the signal's reason where it is cancelled; then nothing goes on in the background.
 */
export function deriveInWorker(
  work: DriverWork,
  files: ReadonlyMap<Id, Blob>,
  signal: AbortSignal,
): Promise<DerivedDrivers> {
  return inWorker<DriversApi, DerivedDrivers>(() => new DriversWorker(), signal, async api => api.derive(work, files))
}
