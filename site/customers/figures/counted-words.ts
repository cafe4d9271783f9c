import type { CustomerScore } from '../../../core/customers/scores/score-counts.ts'
import type { Language } from '../../../core/journey/localised-text.ts'
import type { Translate } from '../../../core/locales/translate.ts'
import type { QuestionScore } from './question-score.ts'
import { isFigureShown } from '../small-figures.ts'

/** "4,120 answers of 2,310 customers", as far as customers are known. */
export function answersWords(counted: QuestionScore, t: Translate, language: Language): string {
  const { customers, anonymous, score: { n } } = counted
  const say = (key: string, count: number) => t(`customers.count.${key}`, { n: count.toLocaleString(language) }, count)
  const answers = say('answers', n)
  if (customers === 0)
    return answers
  const known = t('customers.count.answersOf', { answers, customers: say('customers', customers) })
  return anonymous === 0 ? known : t('customers.count.withAnonymous', { known, anonymous: say('anonymous', anonymous) })
}

/** How a score was counted, and what is to be known of it, in sentences. */
export function howCountedWords(counted: QuestionScore, isQuiet: boolean, t: Translate, language: Language): string[] {
  const { score, answerers } = counted
  if (score.value === null)
    return [t('customers.how.none')]
  return [
    ...isFigureShown(score) ? [t(`customers.how.kind.${score.kind}`)] : [],
    ...!answerers.isCounted ? [t(`customers.how.${answerers.hasCustomers ? 'latest' : 'everyAnswer'}`)] : [],
    ...leftOutWords(score, t, language),
    ...cautionWords(counted, isQuiet, t),
  ]
}

function leftOutWords({ notExperienced, excluded }: CustomerScore, t: Translate, language: Language): string[] {
  const say = (key: string, n: number) => n > 0 ? [t(key, { n: n.toLocaleString(language) }, n)] : []
  return [...say('customers.how.notExperienced', notExperienced), ...say('customers.how.offScale', excluded)]
}

function cautionWords({ score, answerers }: QuestionScore, isQuiet: boolean, t: Translate): string[] {
  const narrow = answerers.isCounted ? 'customers.how.narrowCounts' : 'customers.how.narrowPlaces'
  return [
    ...!isFigureShown(score) ? [t('customers.how.underFive')] : [],
    ...isFigureShown(score) && score.isTentative ? [t('customers.how.tentative')] : [],
    ...score.intervalMayBeTooNarrow ? [t(narrow)] : [],
    ...isQuiet ? [t('customers.source.quiet')] : [],
  ]
}
