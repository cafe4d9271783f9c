import type { ComputedRef, Ref } from 'vue'
import type { Audit } from '../../../core/journey/audit.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import type { AuditChoice } from '../../session/audit-choices.ts'
import { computed, ref } from 'vue'
import { nameKey } from '../../../core/journey/same-name.ts'
import { useStored } from '../../../core/screen/use-stored.ts'
import { useWorkplace } from '../../../core/screen/workplace.ts'
import { readAuditChoices } from '../../session/audit-choices.ts'

/** Which audit of this browser is taken up under a title. */
interface ChoiceOfAudit {
  /** The audit that is called so; undefined where the title begins a new one. */
  known: ComputedRef<AuditChoice | undefined>
  /** Those that are not under way. */
  others: ComputedRef<AuditChoice[]>
  /** The one that was picked, from the list or from a file, where several are called so. */
  picked: Ref<Id | undefined>
  pick: (audit: Pick<Audit, 'id' | 'title'>) => void
}

/**
 * Follows what is typed or picked.
 * @param title follows what is picked, too
 * @param current the title of the audit that is under way; empty where none is
 */
export function useAuditChoice(title: Ref<string>, current: string): ChoiceOfAudit {
  const { db } = useWorkplace()
  const stored = useStored(() => db, readAuditChoices)
  const audits = computed(() => stored.value.state === 'ready' ? stored.value.value : [])
  const picked = ref<Id>()
  const known = computed(() => {
    const sameTitled = audits.value.filter(audit => nameKey(audit.title) === nameKey(title.value))
    return sameTitled.find(({ id }) => id === picked.value) ?? sameTitled[0]
  })
  const others = computed(() => audits.value.filter(audit => nameKey(audit.title) !== nameKey(current)))

  function pick(audit: Pick<Audit, 'id' | 'title'>): void {
    picked.value = audit.id
    title.value = audit.title
  }

  return { known, others, picked, pick }
}
