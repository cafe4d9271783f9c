import type { StoreMarker } from '../database/store-marker.ts'
import { formatTime } from './format-dates.ts'
import { useLanguage } from './use-language.ts'

/** Says of a store that the browser lost what was in it. */
export function useLostStoreWords(): (lost: StoreMarker) => string {
  const { language, t } = useLanguage()
  return ({ audits, observations, at }) => t('common.lost.text', {
    when: formatTime(at, language.value),
    audits: t('common.count.audits', { n: audits }, audits),
    observations: t('common.count.observations', { n: observations }, observations),
  })
}
