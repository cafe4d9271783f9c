import type { Narrowing } from '../../core/customers/places/narrow-answers.ts'
import type { Language } from '../../core/journey/localised-text.ts'
import type { Dimension } from '../../core/journey/source/source-counts.ts'
import type { Translate } from '../../core/locales/translate.ts'
import { isolated } from '../../core/journey/text-direction.ts'
import { formatList } from './format-list.ts'
import { openSpanName } from './month-words.ts'

/** From when and whose some answers are, as short facts; none where they are everybody's, whenever given. */
export function narrowingWords(
  { months, groups, isMarketUnknown, isPeriodUnknown }: Narrowing,
  t: Translate,
  language: Language,
): string[] {
  return [
    ...months ? [t('map.customers.given', { months: openSpanName(months, t, language) })] : [],
    ...groupsIn(groups).map(([dimension, names]) =>
      t('map.customers.in', { dimension: t(`map.customers.dimension.${dimension}`), names: listed(names, language) })),
    ...isMarketUnknown ? [t('map.customers.anyMarket')] : [],
    ...isPeriodUnknown ? [t('map.customers.anyMonth')] : [],
  ]
}

/** The same in whole sentences, each with what the question is called. */
export function narrowingSentences(
  name: string,
  { months, groups, isMarketUnknown, isPeriodUnknown }: Narrowing,
  t: Translate,
  language: Language,
): string[] {
  return [
    ...months ? [t('map.how.customers.given', { months: openSpanName(months, t, language) })] : [],
    ...groupsIn(groups).map(([dimension, names]) => t('map.how.customers.narrowed', {
      name,
      dimension: t(`map.customers.dimension.${dimension}`),
      names: listed(names, language),
    })),
    ...isMarketUnknown ? [t('map.how.customers.marketUnknown', { name })] : [],
    ...isPeriodUnknown ? [t('map.how.customers.periodUnknown', { name })] : [],
  ]
}

function groupsIn(groups: Narrowing['groups']): [Dimension, readonly string[]][] {
  return Object.entries(groups) as [Dimension, readonly string[]][]
}

function listed(names: readonly string[], language: Language): string {
  return formatList(names.map(isolated), language)
}
