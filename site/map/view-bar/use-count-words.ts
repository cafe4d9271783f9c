import type { ComputedRef } from 'vue'
import type { FilterPart } from '../../view/facets.ts'
import type { BarState } from './bar-state.ts'
import { computed } from 'vue'
import { useLanguage } from '../../../core/screen/use-language.ts'

/** How many observations are scored, and how many of these shown; of customers' answers the map itself says it. */
export function useCountWords(state: () => BarState): ComputedRef<Record<FilterPart, string>> {
  const { language, t } = useLanguage()
  const figure = (n: number) => n.toLocaleString(language.value)
  return computed(() => {
    const { scored, counted, matches } = state()
    return {
      scored: t('map.filter.scored', { n: figure(scored.length), total: figure(counted.length) }),
      customers: t('map.filter.facet.answered'),
      shown: t('map.filter.shown', { n: figure(matches ?? scored.length), total: figure(scored.length) }),
    }
  })
}
