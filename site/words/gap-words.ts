import type { GapReason } from '../map/layout/map-input.ts'
import type { Translate } from './translate.ts'

/** Why there is no score: the reasons given, "left out" where all is, else "not rated". */
export function gapWords({ missing, leftOut }: GapReason, t: Translate): string {
  if (leftOut)
    return t('map.leftOut')
  const reasons = missing.map(reason => t(`common.missing.${reason}`))
  return reasons.length > 0 ? reasons.join(t('map.listSeparator')) : t('common.missing.not-rated')
}
