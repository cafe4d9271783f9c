import type { Mark } from '../../journey/observation.ts'
import type { Translate } from '../../locales/translate.ts'

/** What an observation is marked as. */
export function markWords(mark: Mark, t: Translate): string {
  return mark === 'pivotal' ? t('finding.flagged') : t(`common.mark.${mark}`)
}
