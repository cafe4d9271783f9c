import type { FilePeriod } from '../mapping/file-period.ts'
import type { AnswerColumn } from '../table/answer-columns.ts'
import type { RowDraft } from './row-draft.ts'
import type { SourceReading } from './source-reading.ts'

/** Reads a cell that is not blank into the draft of its row. */
export type CellReader = (cell: string, draft: RowDraft) => void

/** What readers of cells have in common. */
export interface CellContext {
  reading: SourceReading
  columns: readonly AnswerColumn[]
  pseudonymOf: (customer: string) => string | null
  /** When all rows are of, where no column says it of each. */
  period: FilePeriod
  /** Milliseconds since 1970: no row can be of later. */
  latest: number
}

/** Where a column of answers stands in a row's values; -1 where there is none. */
export function indexOf({ columns }: CellContext, name: string): number {
  return columns.findIndex(column => column.name === name)
}
