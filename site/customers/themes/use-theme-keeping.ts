import type { ThemeFields } from '../../../core/database/commands/edit-themes.ts'
import type { JournalEntry } from '../../../core/database/journal/entry.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import { addTheme, changeTheme, deleteTheme } from '../../../core/database/commands/edit-themes.ts'
import { useFailures } from '../../../core/screen/failures.ts'
import { useToasts } from '../../../core/screen/toasts.ts'
import { useLanguage } from '../../../core/screen/use-language.ts'
import { useWorkplace } from '../../../core/screen/workplace.ts'

/** Keeps themes, changes and deletes them, each with a way back. */
export interface ThemeKeeping {
  add: (journeyId: Id, fields: ThemeFields, name: string) => Promise<void>
  change: (id: Id, fields: ThemeFields, name: string) => Promise<void>
  remove: (id: Id, name: string) => Promise<void>
}

export function useThemeKeeping(): ThemeKeeping {
  const { t } = useLanguage()
  const { db, journal } = useWorkplace()
  const { report } = useFailures()
  const toasts = useToasts()

  async function write(writing: Promise<JournalEntry | null>, text: string): Promise<void> {
    try {
      const entry = await writing
      if (entry)
        toasts.show({ text, undo: async () => void await journal.undo(entry.id, null) })
    }
    catch (error) {
      report(error)
    }
  }

  const said = (what: 'added' | 'changed' | 'deleted', name: string) => t(`customers.theme.${what}`, { name })
  const note = (about: string) => ({ by: null, about })
  return {
    add: (journeyId, fields, name) =>
      write(addTheme(journal, { journeyId, ...fields }, note(name)), said('added', name)),
    change: (id, fields, name) => write(changeTheme(db, journal, id, fields, note(name)), said('changed', name)),
    remove: (id, name) => write(deleteTheme(db, journal, id, note(name)), said('deleted', name)),
  }
}
