import type { Language } from '../../core/journey/localised-text.ts'
import type { Translate } from '../../core/locales/translate.ts'
import type { ResponseTimes } from '../../core/scores/response-times.ts'
import { formatDuration } from '../../core/locales/format-duration.ts'
import { waitWords } from '../../core/locales/wait-words.ts'
import { mostNamed, withRest } from './with-rest.ts'

/** Response times in words; each empty where there is nothing to say. */
export interface ResponseWords {
  /** The median, or the only one; where there is no median, how many got no reply. */
  figure: string
  /** The same where nothing says yet what it is. */
  named: string
  /** Of how many it is. */
  counted: string
  /** Each single one. */
  single: string
}

/** How long replies took: the median beside how many it is of, and each single time. */
export function responseWords(times: ResponseTimes, t: Translate, language: Language): ResponseWords {
  const { waits, unknown, median } = times
  const known = waits.length - unknown
  const each = waits.slice(0, mostNamed).map(wait => waitWords(wait, t, language))
  const figure = known === 1 ? each[0]! : medianWords(times, t, language)
  return {
    figure,
    named: t('map.response.named', { figure }),
    counted: known > 1 && median !== null ? t('map.response.counted', { n: known }) : '',
    single: waits.length > 1 ? withRest(each, waits.length, t).join(t('common.list.separator')) : '',
  }
}

function medianWords({ waits, median, unreplied }: ResponseTimes, t: Translate, language: Language): string {
  if (median !== null)
    return formatDuration(median, language)
  return unreplied > 0 ? t('map.response.unreplied', { unreplied, n: waits.length }) : t('common.wait.unknown')
}
