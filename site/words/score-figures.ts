import type { CustomerScore } from '../../core/customers/scores/score-counts.ts'
import type { ScoredQuestion } from '../../core/customers/scores/score-kind.ts'
import type { Language } from '../../core/journey/localised-text.ts'
import type { Interval } from '../../core/statistics/interval.ts'
import { scoreKindOf } from '../../core/customers/scores/score-kind.ts'
import { fixed, formatNumber } from '../../core/locales/format-number.ts'

/** How the figures of one question are written wherever they stand, all with as many decimals as tell its score. */
export interface ScoreFigures {
  /** "+12", "71%" or "4.21". */
  figure: (value: number) => string
  /** The same without a unit: "71". */
  bare: (value: number) => string
  /** With a sign and without a unit, as of a difference: "+8". */
  signed: (value: number) => string
}

/** More decimals are noise to whoever reads them: shares and differences of shares have fewer than means. */
const mostDecimals = { 'nps': 1, 'top-boxes': 1, 'ces': 2, 'mean': 2 } as const

/** @param score the question's score as a whole, whose interval tells how many decimals mean anything */
export function createScoreFigures(
  question: ScoredQuestion,
  { interval }: Pick<CustomerScore, 'interval'>,
  language: Language,
): ScoreFigures {
  const kind = scoreKindOf(question)
  const decimals = Math.min(mostDecimals[kind], decimalsWithin(interval))
  const plain = fixed(decimals)
  const signed = (value: number) => formatNumber(value, language, { ...plain, signDisplay: 'exceptZero' })
  const percent = (value: number) => formatNumber(value / 100, language, { ...plain, style: 'percent' })
  const bare = kind === 'nps' ? signed : (value: number) => formatNumber(value, language, plain)
  return { signed, bare, figure: kind === 'top-boxes' ? percent : bare }
}

/** One decimal more than tells the ends of an interval apart; one without an interval. */
function decimalsWithin(interval: Interval | null): number {
  const width = interval ? interval.high - interval.low : 0
  return width > 0 ? Math.max(0, Math.ceil(0.5 - Math.log10(width))) : 1
}
