import type { ComputedRef } from 'vue'
import type { AuditRecords } from '../../core/journey/journey-view.ts'
import type { SameTouchpoints } from '../../core/journey/same-touchpoints.ts'
import type { SameQuestion } from './same-question.ts'
import { computed } from 'vue'
import { joinTouchpoints } from '../../core/database/commands/join-touchpoints.ts'
import { proposeSameTouchpoints } from '../../core/journey/same-touchpoints.ts'
import { useLanguage } from '../../core/screen/use-language.ts'
import { useWorkplace } from '../../core/screen/workplace.ts'
import { useKeptApart } from '../store/use-kept-apart.ts'
import { namesOfBoth, sameTouchpointsWords } from '../words/same-touchpoints-words.ts'

/** Asks of the first two touchpoints that seem to be the same and of which nobody has said anything yet; null where there are none. */
export function useSameTouchpoints(records: () => AuditRecords): ComputedRef<SameQuestion | null> {
  const { journal } = useWorkplace()
  const { language, t } = useLanguage()
  const { isApart, keepApart } = useKeptApart('touchpoints')

  return computed(() => {
    const pair = firstOf(proposeSameTouchpoints(records()), isApart)
    return pair
      ? {
          key: `${pair.one.id} ${pair.other.id}`,
          kind: 'sameTouchpoint',
          text: sameTouchpointsWords(pair, records().stages, t, language.value),
          place: pair.one.id,
          join: () => joinTouchpoints(journal, pair, namesOfBoth(pair.other, pair.one, t, language.value)),
          keepApart: () => keepApart(pair),
        }
      : null
  })
}

/** No more of them are looked for than it takes. */
function firstOf(pairs: Iterable<SameTouchpoints>, isApart: (pair: SameTouchpoints) => boolean): SameTouchpoints | null {
  for (const pair of pairs) {
    if (!isApart(pair))
      return pair
  }
  return null
}
