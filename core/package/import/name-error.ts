import type { PackageError } from '../problem.ts'
import { failureOf } from '../../database/failure.ts'
import { isGone } from '../archive/is-gone.ts'

/** What was thrown while a file was read or taken in, by name. */
export function nameError(error: unknown, signal?: AbortSignal): PackageError {
  if (signal?.aborted)
    return { kind: 'cancelled' }
  if (isGone(error))
    return { kind: 'gone' }
  return failureOf(error).kind === 'storage-full' ? { kind: 'storage-full' } : { kind: 'failed', detail: String(error) }
}
