import type { ChosenVersion } from '../../core/database/commands/choose-version.ts'
import { chooseVersion } from '../../core/database/commands/choose-version.ts'
import { useFailures } from '../../core/screen/failures.ts'
import { useToasts } from '../../core/screen/toasts.ts'
import { useLanguage } from '../../core/screen/use-language.ts'
import { useWorkplace } from '../../core/screen/workplace.ts'

/** Has another version of a record count, says so, and offers the way back. */
export function useVersionChoice() {
  const { t } = useLanguage()
  const { db, journal } = useWorkplace()
  const toasts = useToasts()
  const { report } = useFailures()

  async function choose(chosen: ChosenVersion, about: string): Promise<void> {
    const { id } = await chooseVersion(db, journal, chosen, about)
    toasts.show({
      text: t('imports.conflict.chosen', { name: about }),
      undo: async () => void await journal.undo(id, null),
    })
  }

  return { choose: (chosen: ChosenVersion, about: string) => choose(chosen, about).catch(report) }
}
