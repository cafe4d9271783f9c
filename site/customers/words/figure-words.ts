import type { ScoreDifference } from '../../../core/customers/scores/compare-scores.ts'
import type { CustomerScore } from '../../../core/customers/scores/score-counts.ts'
import type { ScoredQuestion } from '../../../core/customers/scores/score-kind.ts'
import type { Language } from '../../../core/journey/localised-text.ts'
import type { Translate } from '../../../core/locales/translate.ts'
import type { Interval } from '../../../core/statistics/interval.ts'
import { scoreKindOf } from '../../../core/customers/scores/score-kind.ts'
import { createScoreFigures } from '../../words/score-figures.ts'

/** How figures of one question are said, all with as many decimals as tell its score. */
export interface FigureWords {
  /** "+12", "71%" or "4.21". */
  figure: (value: number) => string
  /** "4.02 to 4.39". */
  interval: (interval: Interval) => string
  /** A difference with its sign and unit: "+8 percentage points". */
  difference: (value: number) => string
  /** The interval of a difference, its ends signed; empty where there is none. */
  differenceInterval: (difference: Pick<ScoreDifference, 'interval'>) => string
}

/**
 * @param score the question's score as a whole, whose interval tells how many decimals mean anything
 * @param t looks texts up in `language`
 */
export function createFigureWords(
  question: ScoredQuestion,
  score: Pick<CustomerScore, 'interval'>,
  t: Translate,
  language: Language,
): FigureWords {
  const kind = scoreKindOf(question)
  const { figure, signed } = createScoreFigures(question, score, language)
  const ends = (of: (value: number) => string, { low, high }: Interval) =>
    t('customers.figure.interval', { low: of(low), high: of(high) })
  return {
    figure,
    interval: interval => ends(figure, interval),
    difference: value => t(`customers.figure.difference.${kind}`, { value: signed(value) }),
    differenceInterval: ({ interval }) => interval ? ends(signed, interval) : '',
  }
}
