import type { GapReason } from '../../core/scores/gap-reason.ts'
import type { Translate } from './translate.ts'

/** Why there is no score, each reason once: "could not reach, left out". */
export function gapWords(reasons: GapReason[], t: Translate): string {
  return reasons.map(reason => reason === 'left-out' ? t('map.leftOut') : t(`common.missing.${reason}`)).join(t('map.listSeparator'))
}
