import type { DateOrder } from '../../journey/source/mapping.ts'
import { dateShapes, isSerial } from './date-shapes.ts'
import { plainCell } from './read-date.ts'

/** In what order the digits of a column's dates stand, and whether its cells tell. */
export interface FoundOrder {
  order: DateOrder
  isSure: boolean
}

/** Of the cells that hold anything, so many must be dates; the rest may be marks for none. */
const leastDates = 0.5

/**
 * In what order day, month and year stand in a column of dates; null where its cells are none. Dates of digits with
 * their year last, none of which has a number above 12 where the other has none, are read with their day first, and
 * that is not sure, but for those with points, which nobody writes otherwise. Of a column that mixes both, what more
 * cells say is taken, and is not sure either.
 */
export function dateOrderOf(cells: readonly string[]): FoundOrder | null {
  const plain = cells.map(plainCell).filter(cell => cell !== '')
  if (plain.length > 0 && plain.every(isSerial))
    return { order: 'serial', isSure: true }
  const shapes = plain.map(cell => dateShapes.find(({ pattern }) => !isSerial(cell) && pattern.test(cell)))
  const dates = shapes.filter(shape => shape !== undefined)
  if (dates.length === 0 || dates.length < plain.length * leastDates)
    return null
  const ordered = plain.filter((_, index) => shapes[index]?.isOrdered)
  return ordered.length > 0 ? orderOf(ordered) : { order: 'year-first', isSure: true }
}

function orderOf(dates: string[]): FoundOrder {
  const firsts = dates.map(date => date.split(/\D+/, 2).map(Number))
  const dayFirst = firsts.filter(([one, two]) => one! > 12 && two! <= 12).length
  const monthFirst = firsts.filter(([one, two]) => two! > 12 && one! <= 12).length
  const isPointed = dates.every(date => /^\d+\./.test(date))
  return {
    order: monthFirst > dayFirst ? 'month-first' : 'day-first',
    isSure: (dayFirst === 0) !== (monthFirst === 0) || (isPointed && monthFirst === 0),
  }
}
