import type { ThemeFields } from '../../../core/database/commands/edit-themes.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import { addTheme, changeTheme, deleteTheme } from '../../../core/database/commands/edit-themes.ts'
import { useSingleMending } from '../../../core/screen/naming/use-mending.ts'
import { useLanguage } from '../../../core/screen/use-language.ts'
import { useWorkplace } from '../../../core/screen/workplace.ts'

/** Keeps themes, changes and deletes them, each with a way back; tells whether it is settled: a failure was told of. */
export interface ThemeKeeping {
  add: (journeyId: Id, fields: ThemeFields, name: string) => Promise<boolean>
  change: (id: Id, fields: ThemeFields, name: string) => Promise<boolean>
  remove: (id: Id, name: string) => Promise<boolean>
}

export function useThemeKeeping(): ThemeKeeping {
  const { t } = useLanguage()
  const { db, journal } = useWorkplace()
  const mend = useSingleMending(() => null)
  return {
    add: (journeyId, fields, name) => mend({
      about: name,
      change: note => addTheme(journal, { journeyId, ...fields }, note),
      done: t('customers.theme.added', { name }),
    }),
    change: (id, fields, name) => mend({
      about: name,
      change: note => changeTheme(db, journal, id, fields, note),
      done: t('customers.theme.changed', { name }),
      left: t('common.naming.left', { name }),
    }),
    remove: (id, name) => mend({
      about: name,
      change: note => deleteTheme(db, journal, id, note),
      done: t('customers.theme.deleted', { name }),
    }),
  }
}
