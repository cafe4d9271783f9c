import type { FoundOrder } from '../../../core/customers/mapping/date-order.ts'
import type { Mapping } from '../../../core/journey/source/mapping.ts'
import type { DraftRows } from './answers-draft.ts'
import { dateOrderOf } from '../../../core/customers/mapping/date-order.ts'
import { createDateReader } from '../../../core/customers/mapping/read-date.ts'
import { distinct } from '../../../core/customers/systems/cells.ts'
import { datedCells } from '../../../core/customers/systems/dated-cells.ts'
import { dayLength } from '../../../core/journey/day.ts'

/** How the dates of a file are written, as far as its first rows tell. */
export interface DraftDates {
  /** Null where no column holds dates. */
  found: FoundOrder | null
  /** Whether some do not say in which time zone they are. */
  needsZone: boolean
  /** Whether that has to be said: some have a time other than midnight, which systems write where they know none. */
  asksZone: boolean
  /** Some of them, as they stand in the file. */
  examples: string[]
}

const mostExamples = 3

/** Looks at all that holds dates together: where one column cannot tell their order, another may. */
export function draftDates(
  { columns, dateOrder }: Mapping,
  { data, period }: Pick<DraftRows, 'data' | 'period'>,
): DraftDates {
  const cells = [...datedCells(columns, data), ...period ? [period.first, period.last] : []]
  const found = dateOrderOf(cells)
  const order = dateOrder ?? found?.order ?? null
  const [anywhere, somewhere] = [createDateReader(order, ''), createDateReader(order, 'UTC')]
  const zoneless = cells.filter(cell => anywhere(cell) === null).map(somewhere).filter(at => at !== null)
  return {
    found,
    needsZone: zoneless.length > 0,
    asksZone: zoneless.some(at => at % dayLength !== 0),
    examples: distinct(cells).slice(0, mostExamples),
  }
}
