import type { AnswersDraft, DraftRows } from './answers-draft.ts'
import { columnDecimal } from '../../../core/customers/systems/column-decimal.ts'

/** A changed draft whose numbers are read as its columns now tell, unless something else was chosen before. */
export function withGuessedDecimal(draft: AnswersDraft, before: AnswersDraft, { data }: DraftRows): AnswersDraft {
  const isGuessed = before.mapping.decimal === columnDecimal(before.mapping.columns, data)
  const decimal = columnDecimal(draft.mapping.columns, data)
  return isGuessed ? { ...draft, mapping: { ...draft.mapping, decimal } } : draft
}
