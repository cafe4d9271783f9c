import type { DateOrder } from '../../journey/source/mapping.ts'
import type { ColumnPlan, TablePlan } from './plan.ts'
import type { MappingSuggestion } from './suggestion.ts'
import { dateOrderOf } from '../mapping/date-order.ts'
import { createDateReader } from '../mapping/read-date.ts'
import { datedCells } from './dated-cells.ts'

/** How the dates of a table are read, and what of it nothing in the file tells. */
interface PlannedDates {
  /** Null where no column holds dates. */
  order: DateOrder | null
  toAsk: MappingSuggestion['toAsk']
}

/**
 * By all columns that hold dates together, and the line that says of which days the table is: where one cannot tell
 * their order, another may.
 */
export function planDates(plan: TablePlan, columns: readonly ColumnPlan[]): PlannedDates {
  const cells = [...datedCells(columns, plan.data), ...plan.period?.days ?? []]
  const found = dateOrderOf(cells)
  const order = found?.order ?? null
  const [anywhere, somewhere] = [createDateReader(order, ''), createDateReader(order, 'UTC')]
  const needsZone = plan.timeZone === undefined
    && cells.some(cell => anywhere(cell) === null && somewhere(cell) !== null)
  return {
    order,
    toAsk: [
      ...found && !found.isSure ? ['date-order'] as const : [],
      ...needsZone ? ['time-zone'] as const : [],
    ],
  }
}
