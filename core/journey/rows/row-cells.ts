import type { Columns, Field } from './columns.ts'
import type { CellFault } from './row-problem.ts'
import { textLimits, trimName, withoutDirectionMarks } from '../text.ts'
import { fields } from './columns.ts'
import { unreadable } from './encodings.ts'
import { readShare } from './read-cells.ts'

/** A row's cells by what they hold; empty where nothing stands. */
export type Cells = Record<Field, string>

/** The cells of a row, each in one line and without what nobody sees. */
export function cellsOf(cells: readonly string[], columns: Columns): Cells {
  const textOf = (column: number | null) =>
    trimName(withoutDirectionMarks(column === null ? '' : cells[column] ?? '')).replace(/\s+/g, ' ')
  return Object.fromEntries(fields.map(field => [field, textOf(columns[field])])) as Cells
}

/** What is wrong with the first cell that cannot be kept as it is; null where all can. */
export function flawIn(cells: Cells): CellFault | null {
  for (const field of fields) {
    const text = cells[field]
    if (text.includes(unreadable))
      return { fault: 'unreadable', field }
    if (text.length > textLimits[field === 'address' ? 'line' : 'name'])
      return { fault: 'too-long', field }
  }
  return null
}

/** Whether shares without a sign are percentages, which they are where one of them could be nothing else. */
export function arePercentages(shares: readonly string[]): boolean {
  return shares.map(readShare).some(share => share !== null && !share.isPercent && share.value > 1)
}

/** A share from 0 to 1; null where a cell has none. */
export function shareIn(cell: string, isPercent: boolean): number | null {
  const share = readShare(cell)
  const value = share && (share.isPercent || isPercent ? share.value / 100 : share.value)
  return value !== null && value >= 0 && value <= 1 ? value : null
}
