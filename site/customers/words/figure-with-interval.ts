import type { CustomerScore } from '../../../core/customers/scores/score-counts.ts'
import type { Translate } from '../../../core/locales/translate.ts'
import type { FigureWords } from './figure-words.ts'
import { isFigureShown } from '../small-figures.ts'

/** "71% (63% to 78%)", or that there is no figure where so few answered. */
export function figureWithInterval(score: CustomerScore, words: FigureWords, t: Translate): string {
  if (!isFigureShown(score))
    return t('customers.figure.none')
  const { value, interval } = score
  const figure = words.figure(value!)
  return interval ? t('customers.figure.withInterval', { figure, interval: words.interval(interval) }) : figure
}
