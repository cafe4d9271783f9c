import { shallowRef } from 'vue'
import { isStorageFull } from '../../../core/database/storage-full.ts'

/** Something that went wrong in the panel and that its user should read. */
export type Failure = { kind: 'storage-full' } | { kind: 'failed', detail: string }

const failure = shallowRef<Failure | null>(null)

/** The last thing that went wrong, for all parts of the panel. */
export function useFailures() {
  return {
    failure,
    report(error: unknown): void {
      const detail = error instanceof Error ? error.message : String(error)
      failure.value = isStorageFull(error) ? { kind: 'storage-full' } : { kind: 'failed', detail }
    },
    dismiss(): void {
      failure.value = null
    },
  }
}
