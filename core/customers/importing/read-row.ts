import type { Values } from '../table/answer-writer.ts'
import type { RowFault } from './row-fault.ts'

/**
 * What became of a row: values in the order of the columns, until the next one is read; or why it has none.
 * `cut` is how many of its cells are longer than what is kept of them.
 */
export type ReadRow
  = | { kind: 'values', values: Readonly<Values>, cut: number }
  /** It is no customer's, as a preview of a survey. */
    | { kind: 'dropped' }
    | { kind: 'refused', problem: RowFault }
