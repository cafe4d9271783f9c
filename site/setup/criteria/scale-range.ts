import type { Scale } from '../../../core/journey/criterion.ts'
import type { Translate } from '../../../core/locales/translate.ts'

/** A scale by its ends: "1 to 5". */
export function scaleRange({ min, max }: Scale, t: Translate): string {
  const sign = (value: number) => String(value).replace('-', '\u2212')
  return t('setup.criteria.range', { min: sign(min), max: sign(max) })
}
