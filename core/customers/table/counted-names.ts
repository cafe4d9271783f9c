import type { SourceQuestion } from '../../journey/source/question.ts'
import { dimensions } from '../../journey/source/source-counts.ts'
import { absentColumn, placeColumn } from './answer-columns.ts'

/** Names of columns, apart by whether they hold texts. */
export interface CountedNames {
  texts: string[]
  numbers: string[]
}

/**
 * The columns that counting all answers of a source needs; a source may lack some.
 * @param journeys how many journeys it is tied to
 */
export function countedNames(questions: readonly Pick<SourceQuestion, 'id'>[], journeys: number): CountedNames {
  const indexes = Array.from({ length: journeys }, (_, journey) => journey)
  const places = questions.flatMap(({ id }) => indexes.map(journey => placeColumn(id, journey)))
  return {
    texts: ['customer', 'state', ...dimensions, ...places],
    numbers: ['at', 'count', ...questions.flatMap(({ id }) => [id, absentColumn(id)])],
  }
}
