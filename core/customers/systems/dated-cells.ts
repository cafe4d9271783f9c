import type { DurationForm, Role } from '../../journey/source/mapping.ts'
import { dateOrderOf } from '../mapping/date-order.ts'
import { cellsAt } from './cells.ts'

/** What of a column tells whether it holds dates. */
interface DatedColumn {
  role: Role
  writtenIn?: DurationForm | null
}

/** The cells of all columns that hold dates, column after column. */
export function datedCells(columns: readonly DatedColumn[], data: readonly string[][]): string[] {
  return columns.flatMap(({ role, writtenIn }, index) => {
    const isDated = role === 'time' || writtenIn === 'moment'
    const cells = isDated || role === 'invited' ? cellsAt(data, index) : []
    // Some say in a column of invitations only that somebody was asked.
    return isDated || dateOrderOf(cells) !== null ? cells : []
  })
}
