import type { MappingSuggestion } from '../../../core/customers/systems/suggestion.ts'
import type { SourceQuestion } from '../../../core/journey/source/question.ts'
import { nameKey } from '../../../core/journey/same-name.ts'

/**
 * Whether a source has all questions that a file words. Where a file only has names of columns, those say all there is;
 * but two surveys may number their columns alike and ask something else in them.
 */
export function asksTheSame(
  { mapping: { columns }, questions }: MappingSuggestion,
  known: readonly Pick<SourceQuestion, 'wording'>[],
): boolean {
  const names = new Set(columns.map(({ name }) => nameKey(name)))
  const wordings = new Set(known.map(({ wording }) => nameKey(wording)))
  return questions.map(({ wording }) => nameKey(wording)).every(key => names.has(key) || wordings.has(key))
}
