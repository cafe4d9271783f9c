import type { Ref } from 'vue'
import type { AuditSummary } from '../../core/database/audits.ts'
import type { Id } from '../../core/journey/identifier.ts'
import { ref } from 'vue'
import { removeAudit } from '../../core/database/audits.ts'
import { createJournal } from '../../core/database/journal.ts'
import { systemClock } from '../../core/journey/timestamp.ts'
import { useStore } from '../store/use-store.ts'

/** What the last deletion came to, until it is dismissed. */
export interface Deletion {
  title: string
  outcome: 'deleted' | 'failed' | 'undo-failed'
  /** The journal's entry to take back; null where there is none. */
  entryId: Id | null
}

/** Removes audits from this browser, and takes the last removal back. */
export function useDeleteAudit(): { last: Ref<Deletion | null>, remove: (summary: AuditSummary) => Promise<void>, undo: () => Promise<void> } {
  const store = useStore()
  const journal = createJournal(store, systemClock)
  const last = ref<Deletion | null>(null)

  async function remove({ audit }: AuditSummary): Promise<void> {
    const { title } = audit
    last.value = await removeAudit(store, journal, audit.id, null).then(
      ({ id }): Deletion => ({ title, outcome: 'deleted', entryId: id }),
      (): Deletion => ({ title, outcome: 'failed', entryId: null }),
    )
  }

  async function undo(): Promise<void> {
    if (!last.value?.entryId)
      return
    const { title, entryId } = last.value
    last.value = await journal.undo(entryId, null).then(
      () => null,
      (): Deletion => ({ title, outcome: 'undo-failed', entryId: null }),
    )
  }

  return { last, remove, undo }
}
