import type { NewBelief } from '../../../core/database/commands/keep-beliefs.ts'
import type { Belief } from '../../../core/journey/belief.ts'
import { deleteBelief, keepBeliefs } from '../../../core/database/commands/keep-beliefs.ts'
import { useSingleMending } from '../../../core/screen/naming/use-mending.ts'
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
  const mend = useSingleMending(() => null)
  return {
    keep: (beliefs, about) => mend({
      about,
      change: note => keepBeliefs(journal, beliefs, note),
      done: t('customers.belief.kept', { n: beliefs.length.toLocaleString(language.value) }, beliefs.length),
    }),
    remove: ({ id }, about) => mend({
      about,
      change: note => deleteBelief(journal, id, note),
      done: t('customers.belief.deleted', { about }),
    }),
  }
}
