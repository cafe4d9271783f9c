import type { Language } from '../../journey/localised-text.ts'
import type { Translate } from '../../locales/translate.ts'
import { formatShare } from '../../locales/format-share.ts'

/** Which share of the customers passes a touchpoint, or that this is unknown. */
export function reachWords(reach: number | null, t: Translate, language: Language): string {
  return reach === null ? t('common.touchpoint.reachUnknown') : formatShare(reach, language)
}
