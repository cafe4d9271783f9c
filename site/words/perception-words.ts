import type { NoPerception, Perception, PerceptionFigure } from '../../core/customers/scores/perception.ts'
import type { Language } from '../../core/journey/localised-text.ts'
import type { Translate } from '../../core/locales/translate.ts'
import { isAsAnswered } from '../../core/customers/scores/perception.ts'
import { formatNumber } from '../../core/locales/format-number.ts'
import { roundsToNothing } from '../../core/statistics/whole-points.ts'
import { createSignedWords } from './signed-words.ts'

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

const ways = { above: 'better', below: 'worse' } as const

/** @param t looks texts up in `language` */
export function createPerceptionWords(t: Translate, language: Language): PerceptionWords {
  const { size, way, signed, interval } = createSignedWords(language, {
    signed: (side, n) => t(`map.perception.${ways[side]}`, { n }),
    beside: ends => t('map.score.interval', { ...ends }),
    across: ends => t('map.perception.interval', { ...ends }),
  })
  const guesses = (n: number) => t('map.perception.guesses', { n: formatNumber(n, language) }, n)
  const counted = ({ guesses: { length }, n }: Perception) => t('map.perception.counted', {
    guesses: guesses(length),
    answers: t('map.customers.answers', { n: formatNumber(n, language) }, n),
  })
  const none = (reason: NoPerception) => t(`map.perception.none.${reason}`)
  return {
    figure: ({ difference }) => roundsToNothing(difference) ? t('map.perception.level') : signed(difference),
    briefFigure: ({ difference }) => roundsToNothing(difference)
      ? size(difference)
      : t(`map.perception.brief.${ways[way(difference)]}`, { n: size(difference) }),
    interval: perception => interval(perception.interval),
    counted: perception => isAsAnswered(perception)
      ? t('map.score.withNote', { counted: counted(perception), note: t('map.perception.within') })
      : counted(perception),
    guesses,
    none,
    headline: (perception) => {
      const { difference } = perception
      return isAsAnswered(perception)
        ? t('map.perception.headline.level')
        : t(`map.perception.headline.${ways[way(difference)]}`, { n: size(difference) })
    },
    basis: (perception) => {
      if (perception.difference === null) {
        const reason = none(perception.reason)
        return t('map.perception.noBasis', { guesses: guesses(perception.guesses.length), reason })
      }
      const { median, share, shareInterval: { low, high } } = perception
      const told = {
        median: size(median),
        share: size(share),
        interval: t('map.score.interval', { low: size(low), high: size(high) }),
      }
      return t('map.perception.basis', { ...told, counted: counted(perception) })
    },
  }
}
