import type { Field } from './columns.ts'

/** What can be wrong with a row. */
type RowFault
  = | 'unreadable'
    | 'too-long'
    | 'no-phase'
    | 'unknown-phase'
    | 'no-stage'
    | 'no-name'
    | 'unknown-channel'
    | 'no-share'
    | 'twice'
    | 'same-address'

/** What is wrong, and with which cell. */
export interface CellFault {
  fault: RowFault
  field: Field
  /** The number of the row that has the same; absent of faults in which no other row has a part. */
  other?: number
}

/** Why nothing was made of a row. */
export interface RowProblem extends CellFault {
  /** Its number in the file. */
  row: number
  /** What stands in the cell. */
  value: string
}
