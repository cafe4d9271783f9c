import type { ComputedRef } from 'vue'
import type { Auditor } from '../../core/journey/auditor.ts'
import type { DuplicateQuestion } from '../parts/duplicate-question.ts'
import { computed } from 'vue'
import { joinAuditors } from '../../core/database/commands/join-auditors.ts'
import { proposeDuplicateAuditors } from '../../core/journey/duplicate-auditors.ts'
import { useLanguage } from '../../core/screen/use-language.ts'
import { useWorkplace } from '../../core/screen/workplace.ts'
import { firstUnanswered } from '../store/first-unanswered.ts'
import { useKeptApart } from '../store/use-kept-apart.ts'

/**
 * Asks of the first two auditors who seem to be one person and of whom nobody has said anything yet; null where there
 * are none.
 */
export function useDuplicateAuditors(auditors: () => readonly Auditor[]): ComputedRef<DuplicateQuestion | null> {
  const { db, journal } = useWorkplace()
  const { t } = useLanguage()
  const { isApart, keepApart } = useKeptApart('people')

  return computed(() => {
    const pair = firstUnanswered(proposeDuplicateAuditors(auditors()), isApart)
    return pair
      ? {
          key: `${pair.one.id} ${pair.other.id}`,
          kind: 'auditors',
          label: t('map.duplicateAuditors.label'),
          answers: { join: t('map.duplicateAuditors.join'), keepApart: t('map.duplicateAuditors.keepApart') },
          text: t(`map.duplicateAuditors.${pair.because}`, { one: pair.one.name, other: pair.other.name }),
          join: () => joinAuditors(db, journal, pair),
          keepApart: () => keepApart(pair),
        }
      : null
  })
}
