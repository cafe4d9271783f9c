/** Why nothing was made of a row. */
export interface RowFault {
  problem:
    | 'no-record'
    /** Its number was rounded by a spreadsheet, so that nobody knows which it was. */
    | 'ruined-record'
    /** The same of its customer's number. */
    | 'ruined-customer'
    /** A row before it has the same. */
    | 'same-record'
    | 'no-time'
    | 'no-such-time'
    /** By more than a day: it was read in the wrong order, or in the wrong zone. */
    | 'in-the-future'
    | 'no-score'
    | 'off-scale'
    | 'no-number'
    | 'no-count'
    | 'too-many-cells'
    /** What its column of questions says is none of those that are known. */
    | 'no-such-question'
    /** It is a line about the file rather than a row of it, as one of totals is. */
    | 'single-cell'
    /** Neither an answer nor an invitation nor a measure. */
    | 'nothing-in-it'
  /** What the column is called in which it is; null where it is the whole row. */
  column: string | null
}
