import type { Language } from '../../core/journey/localised-text.ts'
import type { Translate } from '../../core/locales/translate.ts'
import { fewestToTell } from '../../core/customers/fewest.ts'
import { formatShare } from '../../core/locales/format-share.ts'
import { wilsonInterval } from '../../core/statistics/intervals.ts'

/** How often a theme is mentioned, in words. */
export interface MentionWords {
  /** Empty where so few wrote that a share says little: the counts stand alone. */
  share: string
  interval: string
  counted: string
}

/** @param t looks texts up in `language` */
export function mentionWords(
  { mentions, comments }: { mentions: number, comments: number },
  t: Translate,
  language: Language,
): MentionWords {
  const [n, all] = [mentions, comments].map(each => each.toLocaleString(language))
  const counted = t('map.evidence.themeCount', { n, all })
  const interval = wilsonInterval(mentions, comments)
  if (comments < fewestToTell || !interval)
    return { share: '', interval: '', counted }
  const [low, high] = [interval.low, interval.high].map(end => formatShare(end, language))
  return {
    share: formatShare(mentions / comments, language),
    interval: t('map.score.interval', { low, high }),
    counted,
  }
}
