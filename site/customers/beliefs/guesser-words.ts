import type { Belief, BeliefRole } from '../../../core/journey/belief.ts'
import type { Language } from '../../../core/journey/localised-text.ts'
import type { Translate } from '../../../core/locales/translate.ts'
import { isolated } from '../../../core/journey/text-direction.ts'

/** How it is said who guesses, and what all of them do together. */
export interface GuesserWords {
  /** "72%". */
  percent: (value: number) => string
  /** "Leader 2", with a name where there is one. */
  who: (belief: { role: BeliefRole, number: number, name?: string | null }) => string
  /** "median 72% of 5 guesses", or "no guesses". */
  median: (median: number | null, guesses: number) => string
}

/** @param t looks texts up in `language` */
export function createGuesserWords(t: Translate, language: Language): GuesserWords {
  const style = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 })
  const percent = (value: number) => style.format(value / 100)
  const count = (n: number) => n.toLocaleString(language)
  return {
    percent,
    who: ({ role, number, name }: Partial<Belief> & Pick<Belief, 'role' | 'number'>) => {
      const who = t('customers.belief.who', { role: t(`beliefs.role.${role}`), n: count(number) })
      return name ? t('customers.belief.named', { who, name: isolated(name) }) : who
    },
    median: (median, n) => {
      const guesses = t('customers.belief.guesses', { n: count(n) }, n)
      return median === null ? guesses : t('customers.belief.median', { median: percent(median), guesses })
    },
  }
}
