import type { ComputedRef, ShallowRef } from 'vue'
import type { Draft } from '../../../core/database/drafts/draft.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import type { Persona } from '../../../core/journey/persona.ts'
import type { ObservationForm } from '../../observe/observation-form.ts'
import { computed } from 'vue'
import { personasOf } from '../../../core/journey/audit-personas.ts'
import { lastPersonaId } from '../../observe/last-persona.ts'
import { useAudit } from '../ground/use-audit.ts'

/** As whom an observation is made. */
export interface PersonaChoice {
  /** Those that the audit names, and the chosen one where that was taken out since; empty where nobody is asked. */
  personas: ComputedRef<Persona[]>
  choose: (personaId: Id | null) => void
}

/** Chooses a draft's persona; the one that this auditor went on as the same day is filled in. */
export function usePersonaChoice(draft: () => Draft, form: ShallowRef<ObservationForm>): PersonaChoice {
  const audit = useAudit()
  const named = computed(() => personasOf(audit.value.records))
  const choose = (personaId: Id | null) => form.value = { ...form.value, personaId }

  if (draft().personaId === undefined) {
    const { records, auditorId } = audit.value
    const last = lastPersonaId(records.observations, auditorId, draft().createdAt)
    if (named.value.some(({ id }) => id === last))
      choose(last)
  }
  return {
    personas: computed(() => {
      const isOther = ({ id }: Persona) => id === form.value.personaId && named.value.every(other => other.id !== id)
      return [...named.value, ...audit.value.records.personas.filter(isOther)]
    }),
    choose,
  }
}
