import type { ShallowRef } from 'vue'
import type { JournalEntry } from '../../core/database/journal/entry.ts'
import type { ListedHistory } from '../../core/database/journal/read-history.ts'
import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { Id } from '../../core/journey/identifier.ts'
import type { Stored } from '../../core/screen/use-stored.ts'
import type { UndoOutcome } from './history-words.ts'
import { countChanged } from '../../core/database/journal/change-summary.ts'
import { picturesWithoutBytes, readHistory } from '../../core/database/journal/read-history.ts'
import { useFailures } from '../../core/screen/failures.ts'
import { useToasts } from '../../core/screen/toasts.ts'
import { useLanguage } from '../../core/screen/use-language.ts'
import { useStored } from '../../core/screen/use-stored.ts'
import { useWorkplace } from '../../core/screen/workplace.ts'
import { outcomeWords } from './history-words.ts'

export interface History {
  entries: Readonly<ShallowRef<Stored<ListedHistory>>>
  undo: (entryId: Id) => Promise<void>
  restore: (entryId: Id) => Promise<void>
  setRestorePoint: (label: string) => Promise<void>
  removeRestorePoint: (entryId: Id) => Promise<void>
}

/** The journal as a list, and what can be done with it; what came of that is said. */
export function useHistory(): History {
  const { t } = useLanguage()
  const { db, journal } = useWorkplace()
  const toasts = useToasts()
  const { report } = useFailures()

  async function undo(entryId: Id): Promise<void> {
    const entry = await db.entries.get(entryId)
    const { changed, withoutBytes } = await changedBy(db, await journal.undo(entryId, null))
    const left = (entry ? countChanged(entry.summary.tallies) : changed) - changed
    toasts.show({ text: outcomeWords({ kind: 'undone', changed, withoutBytes, left }, t) })
  }

  async function restore(entryId: Id): Promise<void> {
    const changes = await changedBy(db, await journal.restore(entryId, null))
    toasts.show({ text: outcomeWords({ kind: 'gone-back', ...changes, left: 0 }, t) })
  }

  return {
    entries: useStored(() => db, readHistory),
    undo: entryId => undo(entryId).catch(report),
    restore: entryId => restore(entryId).catch(report),
    setRestorePoint: async label => void await journal.setRestorePoint(label, null).catch(report),
    removeRestorePoint: entryId => journal.removeRestorePoint(entryId).catch(report),
  }
}

/** How many records an entry changed, and how many screenshots it brought back whose bytes are gone. */
async function changedBy(
  db: KairosDatabase,
  { id, summary: { tallies } }: JournalEntry,
): Promise<Pick<UndoOutcome, 'changed' | 'withoutBytes'>> {
  const hasPictures = tallies.some(({ type, made }) => type === 'picture' && made > 0)
  const withoutBytes = hasPictures ? (await picturesWithoutBytes(db, id)).length : 0
  return { changed: countChanged(tallies), withoutBytes }
}
