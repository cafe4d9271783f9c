import type { ComputedRef } from 'vue'
import type { Auditor } from '../../core/journey/auditor.ts'
import type { SameQuestion } from './same-question.ts'
import { computed } from 'vue'
import { joinAuditors } from '../../core/database/commands/join-auditors.ts'
import { proposeSameAuditors } from '../../core/journey/same-auditors.ts'
import { useLanguage } from '../../core/screen/use-language.ts'
import { useWorkplace } from '../../core/screen/workplace.ts'
import { useKeptApart } from '../store/use-kept-apart.ts'

/** Asks of the first two auditors who seem to be one person and of whom nobody has said anything yet; null where there are none. */
export function useSameAuditors(auditors: () => readonly Auditor[]): ComputedRef<SameQuestion | null> {
  const { journal } = useWorkplace()
  const { t } = useLanguage()
  const { isApart, keepApart } = useKeptApart('people')

  return computed(() => {
    const pair = proposeSameAuditors(auditors()).find(pair => !isApart(pair))
    return pair
      ? {
          key: `${pair.one.id} ${pair.other.id}`,
          kind: 'samePerson',
          text: t(`map.samePerson.${pair.because}`, { one: pair.one.name, other: pair.other.name }),
          place: undefined,
          join: () => joinAuditors(journal, pair),
          keepApart: () => keepApart(pair),
        }
      : null
  })
}
