import type { MappedColumn } from '../../journey/source/mapping.ts'
import type { CellContext, CellReader } from './cell-context.ts'
import { wordWithoutValue } from '../mapping/answer-words.ts'
import { createAmountReader } from '../mapping/read-amount.ts'
import { createDateReader } from '../mapping/read-date.ts'
import { indexOf } from './cell-context.ts'
import { remembered } from './remembered.ts'
import { refuse } from './row-draft.ts'
import { wordValues } from './word-values.ts'

/** Reads the cells of a measure: its words first, since one may stand for a number. */
export function measureReader(column: MappedColumn, context: CellContext): CellReader {
  const { name, of, writtenIn } = column
  const index = indexOf(context, of ?? '')
  const valueOf = wordValues(column)
  const { mapping: { dateOrder, timeZone, decimal }, measures } = context.reading
  const unit = measures.find(({ id }) => id === of)?.unit
  const readPlain = createAmountReader(unit, writtenIn === 'moment' ? null : writtenIn, decimal)
  const readDate = createDateReader(dateOrder, timeZone)
  /** Undefined where it is no word; null where nothing is measured, as by `N/A`, which nobody has to map. */
  const wordOf = (cell: string) => valueOf(cell) ?? (wordWithoutValue(cell) === null ? valueOf(cell) : null)
  const read = remembered(cell => [wordOf(cell), readPlain(cell)] as const)
  return (cell, draft) => {
    const [word, number] = read(cell)
    if (word === null)
      return
    const value = word ?? (writtenIn === 'moment' ? minutesUntil(readDate(cell), draft.at ?? draft.invitedAt) : number)
    draft.values[index] = value
    draft.hasMeasure = true
    if (value === null)
      refuse(draft, 'no-number', name)
  }
}

function minutesUntil(end: number | null, begin: number | null): number | null {
  return end === null || begin === null ? null : (end - begin) / 60_000
}
