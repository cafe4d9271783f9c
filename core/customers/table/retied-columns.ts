import type { AnswerColumn } from './answer-columns.ts'
import type { DescribedColumns } from './fits-source.ts'
import { dimensions } from '../../journey/source/source-counts.ts'
import { absentColumn, answerColumns, textColumn, tieFields } from './answer-columns.ts'

/**
 * The columns of answers that are tied to other journeys, or otherwise: those that they have, and for each question and
 * journey one of where it belongs.
 */
export function retiedColumns(
  before: readonly AnswerColumn[],
  { questions, measures, journeys }: DescribedColumns,
): AnswerColumn[] {
  const known = new Map(before.map(column => [column.name, column]))
  const columns = answerColumns({
    hasCustomers: known.has('customer'),
    hasStates: known.has('state'),
    isCounted: known.has('count'),
    fields: [...dimensions, ...tieFields].filter(name => known.has(name)),
    questions: questions.map(question => ({
      ...question,
      hasTexts: known.has(textColumn(question.id)),
      mayBeAbsent: known.has(absentColumn(question.id)),
    })),
    measures: measures.filter(({ id }) => known.has(id)),
    journeys: journeys.length,
  })
  // A column with halves of points stays one of such numbers.
  return columns.map(column => known.get(column.name) ?? column)
}
