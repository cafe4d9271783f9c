import type { Meeting } from '../../../core/customers/counts/customers-in-common.ts'
import type { Language } from '../../../core/journey/localised-text.ts'
import type { Source } from '../../../core/journey/source/source.ts'
import type { Translate } from '../../../core/locales/translate.ts'
import { isTyped } from '../../../core/customers/by-hand/is-typed.ts'
import { formatShare } from '../../../core/locales/format-share.ts'

/**
 * In what share sources are about the same customers: a sentence for each two that meet, and one for all that do not,
 * since with every source there are more of them.
 * @param sourceAt which source a meeting tells of, where it is still there
 */
export function meetingSentences(
  meetings: readonly Meeting[],
  sourceAt: (index: number) => Pick<Source, 'name' | 'mapping' | 'answers'> | undefined,
  t: Translate,
  language: Language,
): string[] {
  const told = meetings.flatMap(({ one, other, ...counts }) => {
    const [here, there] = [sourceAt(one), sourceAt(other)]
    return here && there && counts.first > 0 && counts.second > 0 ? [{ here, there, ...counts }] : []
  })
  const sayShare = (n: number, all: number) => formatShare(n / all, language)
  const some = told.filter(({ common }) => common > 0).map(({ here, there, first, second, common }) => {
    const shares = { ofOne: sayShare(common, first), ofOther: sayShare(common, second) }
    const n = common.toLocaleString(language)
    return t('customers.meet.some', { one: here.name, other: there.name, ...shares, n }, common)
  })
  // A code that was typed means nobody elsewhere.
  const strangers = told.filter(({ here, there, common }) => common === 0 && ![here, there].some(isTyped))
  if (strangers.length === 0)
    return some
  const pairs = strangers.map(({ here, there }) => t('customers.meet.pair', { one: here.name, other: there.name }))
  return [...some, t('customers.meet.none', { pairs: pairs.join(t('customers.meet.between')) })]
}
