import type { ImportedTable } from '../../../core/customers/importing/import-table.ts'
import type { CaughtRows } from '../../../core/customers/importing/place-answers.ts'
import type { AnswersDraft } from './answers-draft.ts'
import { createTableImport } from '../../../core/customers/importing/import-table.ts'

/** What would come of a file's first rows. */
export interface TriedRows extends Pick<ImportedTable, 'read' | 'refused'> {
  /** Which rules catch how many. */
  caught: CaughtRows
}

/** More would hold up the page. */
const mostCells = 100_000

/** Reads a file's first rows as the whole file would be read: who the customers are makes no difference to them. */
export function tryRows(
  rows: readonly string[][],
  { mapping, questions, measures, rules }: AnswersDraft,
  journeyId: string,
  now: Date,
): TriedRows {
  const table = createTableImport({
    reading: { mapping, questions, measures },
    journeys: [{ journeyId, rules }],
    pseudonymOf: () => null,
    now: now.getTime(),
  })
  table.add(rows.slice(0, mapping.dataRow + Math.ceil(mostCells / Math.max(1, mapping.columns.length))), 1)
  const { read, refused, caught } = table.finish()
  return { read, refused, caught: caught[0]! }
}
