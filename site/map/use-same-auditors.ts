import type { ComputedRef } from 'vue'
import type { Auditor } from '../../core/journey/auditor.ts'
import type { SameAuditors } from '../../core/journey/same-auditors.ts'
import { useLocalStorage } from '@vueuse/core'
import { computed, ref } from 'vue'
import { createJournal } from '../../core/database/journal.ts'
import { proposeSameAuditors } from '../../core/journey/same-auditors.ts'
import { systemClock } from '../../core/journey/timestamp.ts'
import { useStore } from '../store/use-store.ts'

const keyOf = ({ one, other }: SameAuditors) => `${one.id} ${other.id}`

/** The first pair of auditors who seem to be one person and of whom nobody has said anything yet, and what can be said. */
export function useSameAuditors(auditors: () => readonly Auditor[]): {
  proposal: ComputedRef<SameAuditors | undefined>
  failed: Readonly<{ value: boolean }>
  join: (pair: SameAuditors) => Promise<void>
  keepApart: (pair: SameAuditors) => void
} {
  const journal = createJournal(useStore(), systemClock)
  // An opinion of whoever sits here; it never goes into a file.
  const apart = useLocalStorage<string[]>('kairos.different-people', [])
  const failed = ref(false)
  const proposal = computed(() => proposeSameAuditors(auditors()).find(pair => !apart.value.includes(keyOf(pair))))

  async function join({ one, other }: SameAuditors): Promise<void> {
    failed.value = await journal.write(
      { action: 'auditors-joined', by: null, about: `${other.name}, ${one.name}` },
      [{ type: 'auditor', id: other.id, content: { ...other, sameAs: one.id } }],
    ).then(() => false, () => true)
  }

  return { proposal, failed, join, keepApart: pair => apart.value = [...apart.value, keyOf(pair)] }
}
