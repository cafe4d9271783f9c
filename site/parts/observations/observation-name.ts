import type { Auditor } from '../../../core/journey/auditor.ts'
import type { Language } from '../../../core/journey/localised-text.ts'
import type { Touchpoint } from '../../../core/journey/touchpoint.ts'
import type { Translate } from '../../../core/locales/translate.ts'
import { textIn } from '../../../core/journey/localised-text.ts'

/** An observation in words, by where it was made and by whom, as far as that is known: "Pricing, Mei". */
export function observationName(
  touchpoint: Pick<Touchpoint, 'name'> | undefined,
  auditor: Pick<Auditor, 'name'> | null | undefined,
  t: Translate,
  language: Language,
): string {
  const place = touchpoint && textIn(touchpoint.name, language)
  return [place, auditor?.name].filter(Boolean).join(t('common.list.separator'))
}
