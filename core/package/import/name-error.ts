import type { PackageError } from '../problem.ts'
import { isStorageFull } from '../../database/storage-full.ts'

/** What was thrown while a file was read or taken in, by name. */
export function nameError(error: unknown, signal?: AbortSignal): PackageError {
  if (signal?.aborted)
    return { kind: 'cancelled' }
  return isStorageFull(error) ? { kind: 'storage-full' } : { kind: 'failed', detail: String(error) }
}
