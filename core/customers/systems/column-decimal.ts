import type { Mapping, Role } from '../../journey/source/mapping.ts'
import { decimalOf } from '../mapping/read-number.ts'
import { cellsAt } from './cells.ts'

/** What stands before the decimals of a table, by all its columns of scores and of measures together. */
export function columnDecimal(columns: readonly { role: Role }[], data: readonly string[][]): Mapping['decimal'] {
  return decimalOf(columns.flatMap(({ role }, index) =>
    role === 'score' || role === 'measure' ? cellsAt(data, index) : []))
}
