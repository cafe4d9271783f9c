import type { ShallowRef } from 'vue'
import type { Entry } from '../../core/journey/change.ts'
import type { Id } from '../../core/journey/identifier.ts'
import type { Watched } from '../store/use-watched.ts'
import { shallowRef } from 'vue'
import { readChanges, readHistory } from '../../core/database/history.ts'
import { createJournal } from '../../core/database/journal.ts'
import { systemClock } from '../../core/journey/timestamp.ts'
import { useStore } from '../store/use-store.ts'
import { useWatched } from '../store/use-watched.ts'

/** What came of the last thing done here: records that became what they were, and those changed since, which stay. */
type Outcome = { kind: 'undone', changed: number, left: number } | { kind: 'gone-back', changed: number } | { kind: 'failed' }

export interface History {
  entries: ShallowRef<Watched<Awaited<ReturnType<typeof readHistory>>>>
  outcome: ShallowRef<Outcome | null>
  undo: (entryId: Id) => Promise<void>
  goBack: (entryId: Id) => Promise<void>
  setPoint: (label: string) => Promise<void>
}

/** The journal as a list, and what can be done with it. */
export function useHistory(): History {
  const store = useStore()
  const journal = createJournal(store, systemClock)
  const entries = useWatched(() => store, readHistory)
  const outcome = shallowRef<Outcome | null>(null)
  const countOf = async (entryId: Id) => (await readChanges(store, entryId)).length

  async function run(act: () => Promise<Entry>, outcomeOf: (changed: number) => Promise<Outcome | null>): Promise<void> {
    try {
      outcome.value = await outcomeOf(await countOf((await act()).id))
    }
    catch {
      outcome.value = { kind: 'failed' }
    }
  }

  return {
    entries,
    outcome,
    undo: entryId => run(() => journal.undo(entryId, null), async changed => ({ kind: 'undone', changed, left: await countOf(entryId) - changed })),
    goBack: entryId => run(() => journal.goBack(entryId, null), async changed => ({ kind: 'gone-back', changed })),
    setPoint: label => run(() => journal.setPoint(label, null), async () => null),
  }
}
