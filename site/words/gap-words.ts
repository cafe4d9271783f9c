import type { Translate } from '../../core/locales/translate.ts'
import type { GapReason } from '../../core/scores/gap-reason.ts'

/** Why there is no score, each reason once: "could not reach, left out". */
export function gapWords(reasons: GapReason[], t: Translate): string {
  return reasons.map(reason => gapReasonWords(reason, t)).join(t('common.list.separator'))
}

function gapReasonWords(reason: GapReason, t: Translate): string {
  if (reason === 'left-out')
    return t('map.leftOut')
  return reason === 'filtered' ? t('map.filtered') : t(`common.missing.${reason}`)
}
