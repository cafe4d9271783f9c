import type { Measure } from '../../../core/journey/source/measure.ts'
import type { AnswersDraft, DraftRows } from './answers-draft.ts'
import { cellsAt } from '../../../core/customers/systems/cells.ts'
import { changeColumn } from './change-columns.ts'
import { measureWords } from './measure-words.ts'

/** A draft in which something else is said of a measure. */
export function changeMeasure(draft: AnswersDraft, id: string, change: Partial<Measure>): AnswersDraft {
  return { ...draft, measures: draft.measures.map(measure => measure.id === id ? { ...measure, ...change } : measure) }
}

/** A draft in which the measure of a column counts in something else; what its words stand for then is filled in. */
export function setUnit(
  draft: AnswersDraft,
  index: number,
  { id, unit }: Pick<Measure, 'id' | 'unit'>,
  { data }: DraftRows,
): AnswersDraft {
  return changeColumn(changeMeasure(draft, id, { unit, currency: null }), index, {
    writtenIn: unit === 'minutes' ? 'minutes' : null,
    words: measureWords(unit, cellsAt(data, index)),
  })
}
