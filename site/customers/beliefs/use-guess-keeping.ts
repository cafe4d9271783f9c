import type { NewBelief } from '../../../core/database/commands/keep-beliefs.ts'
import type { Belief } from '../../../core/journey/belief.ts'
import { deleteBelief, keepBeliefs } from '../../../core/database/commands/keep-beliefs.ts'
import { useFailures } from '../../../core/screen/failures.ts'
import { useToasts } from '../../../core/screen/toasts.ts'
import { useLanguage } from '../../../core/screen/use-language.ts'
import { useWorkplace } from '../../../core/screen/workplace.ts'

/** Keeps guesses and deletes them, each with a way back. */
export interface GuessKeeping {
  /** @returns whether they are kept; a failure was told of */
  keep: (beliefs: readonly NewBelief[], about: string) => Promise<boolean>
  /** @returns whether it is gone */
  remove: (belief: Belief, about: string) => Promise<boolean>
}

export function useGuessKeeping(): GuessKeeping {
  const { language, t } = useLanguage()
  const { journal } = useWorkplace()
  const { report } = useFailures()
  const toasts = useToasts()

  async function write(writing: ReturnType<typeof keepBeliefs>, text: string): Promise<boolean> {
    try {
      const { id } = await writing
      toasts.show({ text, undo: async () => void await journal.undo(id, null) })
      return true
    }
    catch (error) {
      report(error)
      return false
    }
  }

  return {
    keep: (beliefs, about) => {
      const { length } = beliefs
      const text = t('customers.belief.kept', { n: length.toLocaleString(language.value) }, length)
      return write(keepBeliefs(journal, beliefs, { by: null, about }), text)
    },
    remove: ({ id }, about) =>
      write(deleteBelief(journal, id, { by: null, about }), t('customers.belief.deleted', { about })),
  }
}
