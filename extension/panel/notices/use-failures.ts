import type { ShallowRef } from 'vue'
import { shallowRef } from 'vue'
import { isStorageFull } from '../../../core/database/storage-full.ts'
import { useSession } from '../session.ts'
import { wordsOf } from './words-of.ts'

/** Something that went wrong in the panel and that its user should read. */
export type Failure = { kind: 'storage-full' } | { kind: 'failed', detail: string }

/** The last thing that went wrong. */
export interface Failures {
  failure: Readonly<ShallowRef<Failure | null>>
  report: (error: unknown) => void
  dismiss: () => void
}

export function createFailures(): Failures {
  const failure = shallowRef<Failure | null>(null)
  return {
    failure,
    report: error => failure.value = isStorageFull(error) ? { kind: 'storage-full' } : { kind: 'failed', detail: wordsOf(error) },
    dismiss: () => failure.value = null,
  }
}

/** The last thing that went wrong in this panel, for all its parts. */
export function useFailures(): Failures {
  return useSession().failures
}
