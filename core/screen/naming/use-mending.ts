import type { EntryNote } from '../../database/commands/change-records.ts'
import type { JournalEntry } from '../../database/journal/entry.ts'
import type { Id } from '../../journey/identifier.ts'
import { useFailures } from '../failures.ts'
import { useToasts } from '../toasts.ts'
import { useWorkplace } from '../workplace.ts'

/** What a mending writes and says. */
interface Mending {
  /** For the history: "Prices → Plans". */
  about: string
  change: (note: EntryNote) => Promise<JournalEntry | null>
  /** Said once it is done, with a way back. */
  done: string
  /** Said where nothing was changed; nothing where that is no surprise. */
  left?: string
}

/**
 * Does what mends a name or a place, says so, and takes it back; tells whether it is settled: done, or said that there
 * was nothing to change. What failed was told of.
 * @param by the auditor who does it; null where nobody is named
 */
export function useMending(by: () => Id | null): (mending: Mending) => Promise<boolean> {
  const { journal } = useWorkplace()
  const toasts = useToasts()
  const { report } = useFailures()

  async function mend({ about, change, done, left }: Mending): Promise<boolean> {
    const entry = await change({ by: by(), about })
    if (entry)
      toasts.show({ text: done, undo: async () => void await journal.undo(entry.id, by()) })
    else if (left)
      toasts.show({ text: left })
    return entry !== null || left !== undefined
  }

  return mending => mend(mending).catch((error: unknown) => {
    report(error)
    return false
  })
}

/**
 * The same, one at a time: what is asked for while another one is written is not done, so that Enter pressed twice
 * keeps something once.
 */
export function useSingleMending(by: () => Id | null): (mending: Mending) => Promise<boolean> {
  const mend = useMending(by)
  let isBusy = false
  return async (mending) => {
    if (isBusy)
      return false
    isBusy = true
    return mend(mending).finally(() => isBusy = false)
  }
}
