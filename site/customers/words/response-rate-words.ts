import type { SourceResponse } from '../../../core/customers/places/source-response.ts'
import type { Language } from '../../../core/journey/localised-text.ts'
import type { Translate } from '../../../core/locales/translate.ts'
import { formatShare } from '../../../core/locales/format-share.ts'
import { toldResponse } from '../../words/told-response.ts'

/** "Response rate 18.2% of 250", or "2 of 3 answered"; empty where nobody knows how many were asked. */
export function responseRateWords(
  response: Pick<SourceResponse, 'value' | 'n'>,
  t: Translate,
  language: Language,
): string {
  const told = toldResponse(response)
  if (!told)
    return ''
  const n = told.n.toLocaleString(language)
  return told.kind === 'counts'
    ? t('customers.source.fewAsked', { n, answered: told.answered })
    : t('customers.source.response', { n, share: formatShare(told.share, language) })
}
