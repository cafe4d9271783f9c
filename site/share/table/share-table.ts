import type { JourneyRow, TableSubject, TableValue } from './table-column.ts'
import { aboutColumns } from './about-columns.ts'
import { customerColumns } from './customer-columns.ts'
import { foundColumns } from './found-columns.ts'
import { journeyColumns } from './journey-columns.ts'
import { personaColumns, scoreColumns } from './score-columns.ts'

/** A map as a table: numbers are numbers, whatever the language. */
export interface TableData {
  columns: string[]
  rows: TableValue[][]
}

/** All that the map shows: a row for each stage and under it one for each of its touchpoints, folded or not. */
export function shareTable(subject: TableSubject): TableData {
  const columns = [
    ...journeyColumns(subject),
    ...foundColumns(subject),
    ...scoreColumns(subject),
    ...personaColumns(subject),
    ...customerColumns(subject),
    ...aboutColumns(subject),
  ]
  const rows = subject.audit.view.stages.flatMap((stage): JourneyRow[] =>
    [{ stage, touchpoint: null }, ...stage.touchpoints.map(touchpoint => ({ stage, touchpoint }))])
  return {
    columns: columns.map(({ name }) => name),
    rows: rows.map(row => columns.map(({ value }) => value(row))),
  }
}
