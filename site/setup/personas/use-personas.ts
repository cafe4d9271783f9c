import type { PersonaWords, PortraitChoice } from '../../../core/database/commands/edit-personas.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import type { Persona } from '../../../core/journey/persona.ts'
import { addPersona, editPersona, namePersona, takeOutPersona } from '../../../core/database/commands/edit-personas.ts'
import { useMending } from '../../../core/screen/naming/use-mending.ts'
import { useLanguage } from '../../../core/screen/use-language.ts'
import { useWorkplace } from '../../../core/screen/workplace.ts'

/** What can be done with the personas that an audit names, each with a word of it and a way back. */
export interface PersonaDeeds {
  add: (words: PersonaWords, portrait: PortraitChoice) => Promise<boolean>
  /** Has the audit name one that is described already. */
  name: (persona: Persona) => Promise<boolean>
  edit: (persona: Persona, words: PersonaWords, portrait: PortraitChoice) => Promise<boolean>
  takeOut: (persona: Persona) => Promise<boolean>
}

/** Changes which personas an audit names, and what is said of them. */
export function usePersonas(auditId: () => Id): PersonaDeeds {
  const { db, journal } = useWorkplace()
  const { t } = useLanguage()
  const mend = useMending(() => null)

  return {
    add: (words, portrait) => mend({
      about: words.name,
      change: note => addPersona(db, journal, auditId(), words, portrait === 'unchanged' ? null : portrait, note),
      done: t('setup.personas.added', { name: words.name }),
    }),
    name: ({ id, name }) => mend({
      about: name,
      change: note => namePersona(db, journal, auditId(), id, note),
      done: t('setup.personas.added', { name }),
    }),
    edit: ({ id }, words, portrait) => mend({
      about: words.name,
      change: note => editPersona(db, journal, id, words, portrait, note),
      done: t('setup.personas.edited', { name: words.name }),
    }),
    takeOut: ({ id, name }) => mend({
      about: name,
      change: note => takeOutPersona(db, journal, auditId(), id, note),
      done: t('setup.personas.takenOut', { name }),
    }),
  }
}
