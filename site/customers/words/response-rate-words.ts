import type { SourceResponse } from '../../../core/customers/places/source-response.ts'
import type { Language } from '../../../core/journey/localised-text.ts'
import type { Translate } from '../../../core/locales/translate.ts'
import { formatShare } from '../../../core/locales/format-share.ts'
import { fewestForFigure } from '../small-figures.ts'

/** "Response rate 18.2% of 250", or "2 of 3 answered"; empty where nobody knows how many were asked. */
export function responseRateWords(
  { value, n }: Pick<SourceResponse, 'value' | 'n'>,
  t: Translate,
  language: Language,
): string {
  if (value === null)
    return ''
  const share = value / 100
  const asked = n.toLocaleString(language)
  return n < fewestForFigure
    ? t('customers.source.fewAsked', { n: asked, answered: Math.round(share * n) })
    : t('customers.source.response', { n: asked, share: formatShare(share, language) })
}
