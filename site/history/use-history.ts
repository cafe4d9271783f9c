import type { ShallowRef } from 'vue'
import type { Entry } from '../../core/journey/change.ts'
import type { Id } from '../../core/journey/identifier.ts'
import type { Watched } from '../store/use-watched.ts'
import { shallowRef } from 'vue'
import { picturesWithoutBytes, readChanges, readHistory } from '../../core/database/history.ts'
import { createJournal } from '../../core/database/journal.ts'
import { systemClock } from '../../core/journey/timestamp.ts'
import { useStore } from '../store/use-store.ts'
import { useWatched } from '../store/use-watched.ts'

/** What came of the last thing done here: records that became what they were, those changed since, which stay, and screenshots whose bytes are gone. */
type Outcome
  = | { kind: 'undone', changed: number, left: number, lost: number }
    | { kind: 'gone-back', changed: number, lost: number }
    | { kind: 'failed' }

export interface History {
  entries: ShallowRef<Watched<Awaited<ReturnType<typeof readHistory>>>>
  outcome: ShallowRef<Outcome | null>
  undo: (entryId: Id) => Promise<void>
  goBack: (entryId: Id) => Promise<void>
  setPoint: (label: string) => Promise<void>
  removePoint: (entryId: Id) => Promise<void>
}

/** The journal as a list, and what can be done with it. */
export function useHistory(): History {
  const store = useStore()
  const journal = createJournal(store, systemClock)
  const entries = useWatched(() => store, readHistory)
  const outcome = shallowRef<Outcome | null>(null)
  const countOf = async (entryId: Id) => (await readChanges(store, entryId)).length

  async function run<T>(act: () => Promise<T>, outcomeOf: (done: T) => Promise<Outcome | null> = async () => null): Promise<void> {
    try {
      outcome.value = await outcomeOf(await act())
    }
    catch {
      outcome.value = { kind: 'failed' }
    }
  }

  async function changedBy({ id }: Entry): Promise<{ changed: number, lost: number }> {
    return { changed: await countOf(id), lost: (await picturesWithoutBytes(store, id)).length }
  }

  const undone = (entryId: Id) => async (entry: Entry): Promise<Outcome> => {
    const { changed, lost } = await changedBy(entry)
    return { kind: 'undone', changed, left: await countOf(entryId) - changed, lost }
  }

  return {
    entries,
    outcome,
    undo: entryId => run(() => journal.undo(entryId, null), undone(entryId)),
    goBack: entryId => run(() => journal.goBack(entryId, null), async entry => ({ kind: 'gone-back', ...await changedBy(entry) })),
    setPoint: label => run(() => journal.setPoint(label, null)),
    removePoint: entryId => run(() => journal.removePoint(entryId)),
  }
}
