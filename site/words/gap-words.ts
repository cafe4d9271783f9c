import type { GapReason } from '../../core/scores/gap-reason.ts'
import type { Translate } from './translate.ts'

/** Why there is no score, each reason once: "could not reach, left out". */
export function gapWords(reasons: GapReason[], t: Translate): string {
  return reasons.map(reason => wordsOf(reason, t)).join(t('map.listSeparator'))
}

function wordsOf(reason: GapReason, t: Translate): string {
  if (reason === 'left-out')
    return t('map.leftOut')
  return reason === 'filtered' ? t('map.filtered') : t(`common.missing.${reason}`)
}
