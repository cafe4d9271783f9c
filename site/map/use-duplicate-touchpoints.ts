import type { ComputedRef } from 'vue'
import type { AuditRecords } from '../../core/journey/journey-view.ts'
import type { DuplicateQuestion } from '../parts/duplicate-question.ts'
import { computed } from 'vue'
import { joinTouchpoints } from '../../core/database/commands/join-touchpoints.ts'
import { proposeDuplicateTouchpoints } from '../../core/journey/duplicate-touchpoints.ts'
import { namesOfBoth } from '../../core/screen/naming/names-of-both.ts'
import { useLanguage } from '../../core/screen/use-language.ts'
import { useWorkplace } from '../../core/screen/workplace.ts'
import { firstUnanswered } from '../store/first-unanswered.ts'
import { useKeptApart } from '../store/use-kept-apart.ts'
import { duplicateTouchpointsWords } from '../words/duplicate-touchpoints-words.ts'

/**
 * Asks of the first two touchpoints that seem to be the same and of which nobody has said anything yet; null where
 * there are none.
 */
export function useDuplicateTouchpoints(records: () => AuditRecords): ComputedRef<DuplicateQuestion | null> {
  const { db, journal } = useWorkplace()
  const { language, t } = useLanguage()
  const { isApart, keepApart } = useKeptApart('touchpoints')

  return computed(() => {
    const pair = firstUnanswered(proposeDuplicateTouchpoints(records()), isApart)
    return pair
      ? {
          key: `${pair.one.id} ${pair.other.id}`,
          kind: 'touchpoints',
          label: t('map.duplicateTouchpoints.label'),
          answers: { join: t('map.duplicateTouchpoints.join'), keepApart: t('map.duplicateTouchpoints.keepApart') },
          text: duplicateTouchpointsWords(pair, records().stages, t, language.value),
          touchpointId: pair.one.id,
          join: () => joinTouchpoints(db, journal, pair, {
            by: null,
            about: namesOfBoth(pair.other, pair.one, t, language.value),
          }),
          keepApart: () => keepApart(pair),
        }
      : null
  })
}
