import type { ComparisonWords } from '../../../core/customers/scores/correct-comparisons.ts'
import type { Language } from '../../../core/journey/localised-text.ts'
import type { Translate } from '../../../core/locales/translate.ts'

/** What is to be said of the changes of all themes, of which some are chance. */
export function comparedChanges(
  { compared, differing, byChance, sentence }: ComparisonWords,
  t: Translate,
  language: Language,
): string {
  const [all, some, few] = [compared, differing, Math.max(1, Math.round(byChance))].map(n => n.toLocaleString(language))
  return t(`customers.theme.compared.${sentence}`, { compared: all, differing: some, chance: few }, differing)
}
