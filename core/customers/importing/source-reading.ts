import type { MappedColumn, Mapping, Role } from '../../journey/source/mapping.ts'
import type { Measure } from '../../journey/source/measure.ts'
import type { SourceQuestion } from '../../journey/source/question.ts'
import type { AnsweredQuestion, TableShape } from '../table/answer-columns.ts'
import { dimensions } from '../../journey/source/source-counts.ts'
import { tieFields } from '../table/answer-columns.ts'

/** How the files of a source are read. */
export interface SourceReading {
  mapping: Mapping
  questions: readonly SourceQuestion[]
  measures: readonly Measure[]
}

/**
 * Which columns the answers of a source have.
 * @param journeys how many journeys it is tied to
 */
export function tableShape({ mapping, questions, measures }: SourceReading, journeys: number) {
  const { columns, states } = mapping
  const has = (role: Role) => columns.some(column => column.role === role)
  return {
    // A row that stands for many is nobody's.
    hasCustomers: has('customer') && !has('count'),
    hasStates: has('invited') || states.length > 0 || measures.length > 0,
    isCounted: has('count'),
    fields: [...dimensions, ...tieFields].filter(has),
    questions: questions.map(question => answeredQuestion(question, mapping)),
    measures: measures.filter(({ id }) => columns.some(({ of }) => of === id)),
    journeys,
  } satisfies TableShape
}

/** A column of answers without a question is of whatever its rows answer. */
function isOf({ role, of }: MappedColumn, { id }: SourceQuestion): boolean {
  return of === id || (of === null && ['score', 'text', 'reason'].includes(role))
}

function answeredQuestion(question: SourceQuestion, { columns, asked }: Mapping): AnsweredQuestion {
  const { id, scale } = question
  const own = columns.filter(column => isOf(column, question))
  const worded = [...own, ...asked?.questions.filter(({ of }) => of === id) ?? []]
  return {
    id,
    scale,
    hasTexts: own.some(({ role }) => role === 'text' || role === 'reason' || scale === null),
    mayBeAbsent: worded.some(({ words }) => words.some(({ notExperienced }) => notExperienced)),
  }
}
