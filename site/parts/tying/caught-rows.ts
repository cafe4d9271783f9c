import type { ImportedTable } from '../../../core/customers/importing/import-table.ts'

/** How many rows each rule catches, and how many no rule does. */
export interface CaughtRows {
  byRule: number[]
  /** By question, those of which any is left. */
  left: { questionId: string, n: number }[]
}

/** @param caught of one journey, by question: a rule that looks at rows catches as many for each of them */
export function caughtRows(caught: ImportedTable['caught'][number], rules: number): CaughtRows {
  const counts = [...caught]
  return {
    byRule: Array.from({ length: rules }, (_, rule) =>
      counts.reduce((most, [, { byRule }]) => Math.max(most, byRule[rule] ?? 0), 0)),
    left: counts.map(([questionId, { left }]) => ({ questionId, n: left })).filter(({ n }) => n > 0),
  }
}
