import type { ComparisonWords } from '../../../core/customers/scores/correct-comparisons.ts'
import type { Language } from '../../../core/journey/localised-text.ts'
import type { Translate } from '../../../core/locales/translate.ts'

/**
 * What a view says of all that it compares: "9 of 60 differ; about 1 of these by chance".
 * @param what groups against all others, scores of two periods, or themes against the months before
 */
export function comparisonSentence(
  { compared, differing, byChance, sentence }: ComparisonWords,
  what: 'groups' | 'periods' | 'themes',
  t: Translate,
  language: Language,
): string {
  const chance = Math.max(1, Math.round(byChance))
  const [all, some, few] = [compared, differing, chance].map(n => n.toLocaleString(language))
  const counted = sentence === 'none-differs' ? compared : differing
  return t(`customers.compared.${what}.${sentence}`, { compared: all, differing: some, chance: few }, counted)
}
