import type { DurationForm, Role } from '../../journey/source/mapping.ts'
import { dateOrderOf } from './date-order.ts'

/** What of a column tells whether it holds dates. */
interface DatedColumn {
  role: Role
  writtenIn?: DurationForm | null
}

/** The cells of a column that holds dates; none of any other. */
export function datedCells({ role, writtenIn }: DatedColumn, cells: string[]): string[] {
  // Some say in a column of invitations only that somebody was asked.
  const isInvited = role === 'invited' && dateOrderOf(cells) !== null
  return role === 'time' || writtenIn === 'moment' || isInvited ? cells : []
}
