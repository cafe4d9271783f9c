import type { NoPerception, Perception, PerceptionFigure } from '../../core/customers/scores/perception.ts'
import type { Language } from '../../core/journey/localised-text.ts'
import type { Translate } from '../../core/locales/translate.ts'
import { formatNumber } from '../../core/locales/format-number.ts'

/** How it is said what is believed beside what customers answered: its sign in words, never a bare minus. */
export interface PerceptionWords {
  /** "37 better": believed, than it is; in percentage points. */
  figure: (perception: PerceptionFigure) => string
  /** The same where there is no room for words. */
  briefFigure: (perception: PerceptionFigure) => string
  /** "30 to 44", or over zero "5 worse to 12 better". */
  interval: (perception: PerceptionFigure) => string
  /** How many guesses and answers it stands on, and whether it lies within the interval. */
  counted: (perception: PerceptionFigure) => string
  guesses: (n: number) => string
  none: (reason: NoPerception) => string
  /** The whole sentence, of the journey. */
  headline: (perception: PerceptionFigure) => string
  /** What the sentence stands on: median, share with interval, how many of each; or why there is no sentence. */
  basis: (perception: Perception) => string
}

/** Whether what is believed lies within the interval of what customers answered. */
function isAsAnswered({ interval: { low, high }, difference }: PerceptionFigure): boolean {
  return low * high <= 0 || Math.round(difference) === 0
}

/** @param t looks texts up in `language` */
export function createPerceptionWords(t: Translate, language: Language): PerceptionWords {
  const number = (value: number) => formatNumber(Math.round(Math.abs(value)), language)
  const wayOf = (value: number) => value > 0 ? 'better' : 'worse'
  const signed = (value: number) =>
    Math.round(value) === 0 ? number(value) : t(`map.perception.${wayOf(value)}`, { n: number(value) })
  const guesses = (n: number) => t('map.perception.guesses', { n: formatNumber(n, language) }, n)
  const counted = ({ guesses: { length }, n }: Perception) => t('map.perception.counted', {
    guesses: guesses(length),
    answers: t('map.customers.answers', { n: formatNumber(n, language) }, n),
  })
  const none = (reason: NoPerception) => t(`map.perception.none.${reason}`)
  return {
    figure: ({ difference }) => Math.round(difference) === 0 ? t('map.perception.level') : signed(difference),
    briefFigure: ({ difference }) => Math.round(difference) === 0
      ? '0'
      : t(`map.perception.brief.${wayOf(difference)}`, { n: number(difference) }),
    interval: ({ interval: { low, high } }) => {
      if (low * high <= 0)
        return t('map.perception.interval', { low: signed(low), high: signed(high) })
      const [near, far] = [low, high].map(number).toSorted((a, b) => Number.parseInt(a) - Number.parseInt(b))
      return t('map.score.interval', { low: near!, high: far! })
    },
    counted: perception => isAsAnswered(perception)
      ? t('map.score.withNote', { counted: counted(perception), note: t('map.perception.within') })
      : counted(perception),
    guesses,
    none,
    headline: (perception) => {
      const { difference } = perception
      return isAsAnswered(perception)
        ? t('map.perception.headline.level')
        : t(`map.perception.headline.${wayOf(difference)}`, { n: number(difference) })
    },
    basis: (perception) => {
      if (perception.difference === null) {
        const reason = none(perception.reason)
        return t('map.perception.noBasis', { guesses: guesses(perception.guesses.length), reason })
      }
      const { median, share, shareInterval: { low, high } } = perception
      const interval = t('map.score.interval', { low: number(low), high: number(high) })
      const told = { median: number(median), share: number(share), interval }
      return t('map.perception.basis', { ...told, counted: counted(perception) })
    },
  }
}
