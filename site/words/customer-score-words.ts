import type { AskedQuestion, ScaledQuestion } from '../../core/customers/places/asked-question.ts'
import type { QuestionAnswers } from '../../core/customers/places/place-answers.ts'
import type { SourceResponse } from '../../core/customers/places/source-response.ts'
import type { CustomerScore } from '../../core/customers/scores/score-counts.ts'
import type { ScoreKind } from '../../core/customers/scores/score-kind.ts'
import type { Language } from '../../core/journey/localised-text.ts'
import type { Translate } from '../../core/locales/translate.ts'
import { scoreKindOf } from '../../core/customers/scores/score-kind.ts'
import { isolated } from '../../core/journey/text-direction.ts'
import { formatNumber } from '../../core/locales/format-number.ts'
import { formatShare } from '../../core/locales/format-share.ts'
import { createScoreFigures } from './score-figures.ts'
import { toldResponse } from './told-response.ts'

/** Of which answers a score is. */
export type ScoredAnswers = Pick<QuestionAnswers, 'asked' | 'overall'>

/** How customers' scores are said, in one language. */
export interface CustomerScoreWords {
  /** The question in its customers' words. */
  question: (asked: AskedQuestion) => string
  /** The same with the source that asks it. */
  name: (asked: AskedQuestion) => string
  /** What the figure is: its kind, its scale and which points count. */
  scale: (question: ScaledQuestion) => string
  /** The same of the mean, whatever the figure is. */
  meanScale: (question: ScaledQuestion) => string
  /** Empty where there is no value. */
  figure: (score: CustomerScore, of: ScoredAnswers) => string
  /** Empty where there is no interval. */
  interval: (score: CustomerScore, of: ScoredAnswers) => string
  /** "4,120 answers of 2,310 customers"; of how many is left away where nobody can tell. */
  answers: (n: number, customers: number | null) => string
  /** "response rate 18.2% of 250"; empty where nobody knows who was asked, or so few were that it may point at one. */
  response: (response: SourceResponse) => string
  /** A whole number as the language groups it. */
  count: (n: number) => string
}

/** @param t looks texts up in `language` */
export function createCustomerScoreWords(t: Translate, language: Language): CustomerScoreWords {
  const count = (n: number) => formatNumber(n, language)
  const figuresOf = ({ asked, overall }: ScoredAnswers) => createScoreFigures(asked.question, overall, language)
  return {
    question: ({ question }) => isolated(question.wording),
    name: ({ source, question }) =>
      t('map.customers.of', { question: isolated(question.wording), source: isolated(source.name) }),
    scale: question => scaleWords(question, scoreKindOf(question), t),
    meanScale: question => scaleWords(question, 'mean', t),
    figure: ({ value }, of) => value === null ? '' : figuresOf(of).figure(value),
    interval: ({ interval, kind }, of) => {
      if (!interval)
        return ''
      const [low, high] = [interval.low, interval.high].map(figuresOf(of).bare)
      return t(kind === 'nps' ? 'map.score.signedInterval' : 'map.score.interval', { low, high })
    },
    answers: (n, customers) => {
      const answers = t('map.customers.answers', { n: count(n) }, n)
      if (customers === null)
        return answers
      const people = t('map.customers.people', { n: count(customers) }, customers)
      return t('map.customers.answersOf', { answers, customers: people })
    },
    response: (response) => {
      const told = toldResponse(response)
      return told?.kind === 'share'
        ? t('map.customers.response', { share: formatShare(told.share, language), n: count(told.n) })
        : ''
    },
    count,
  }
}

function scaleWords(question: ScaledQuestion, kind: ScoreKind, t: Translate): string {
  const { scale: { min, max }, polarity } = question
  if (kind === 'nps')
    return t('map.customers.scale.nps')
  if (kind === 'top-boxes')
    return t('map.customers.scale.boxes', { boxes: boxWords(question, t), min, max })
  const scale = t(`map.customers.scale.${kind}`, { min, max })
  return polarity === 'low-is-good' ? t('map.customers.scale.lowIsGood', { scale }) : scale
}

/** Which points count as satisfied: "4–5", or the one. */
function boxWords({ scale: { min, max, step }, polarity, boxes }: ScaledQuestion, t: Translate): string {
  const length = ((boxes ?? 1) - 1) * step
  const [low, high] = polarity === 'high-is-good' ? [max - length, max] : [min, min + length]
  return low === high ? String(low) : t('map.score.interval', { low, high })
}
