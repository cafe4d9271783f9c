import type { Mark } from '../../core/journey/observation.ts'
import type { Translate } from '../../core/locales/translate.ts'

/** What an observation is marked as. */
export function markWords(mark: Mark, t: Translate): string {
  return mark === 'pivotal' ? t('observations.flagged') : t(`common.mark.${mark}`)
}
