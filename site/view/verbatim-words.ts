import type { Language } from '../../core/journey/localised-text.ts'
import type { Verbatim } from '../../core/journey/verbatim.ts'
import type { Translate } from '../../core/locales/translate.ts'
import { formatNumber } from '../../core/locales/format-number.ts'
import { formatPartialDate } from '../../core/screen/format-dates.ts'

/** The stars that came with a customer's words, and when these were written; empty where neither is known. */
export function verbatimWords({ rating, saidAt }: Verbatim, t: Translate, language: Language): string {
  const stars = rating && t('common.verbatim.stars', {
    value: formatNumber(rating.value, language),
    of: formatNumber(rating.of, language),
  })
  return [stars, saidAt && formatPartialDate(saidAt, language)].filter(Boolean).join(t('common.list.dot'))
}
