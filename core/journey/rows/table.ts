/** What stands between the cells of a row; in Chinese, commas and semicolons are as wide as a character. */
export const separators = [',', ';', '\t', '|', '，', '；'] as const

export type Separator = typeof separators[number]

/** A row, and which one it is of the file, from 1: rows without anything in them are counted and left out. */
export interface TableRow {
  number: number
  cells: string[]
}

/** Rows of cells, as a spreadsheet has them. */
export interface Table {
  /** As many as a journey can be made of, with one of column names. */
  rows: TableRow[]
  separator: Separator
  /** How many there are. */
  total: number
  /** The row in which a quotation mark opens that none closes; null where all do. */
  unclosedIn: number | null
}
