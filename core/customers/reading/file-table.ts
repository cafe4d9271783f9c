import type { Encoding } from '../../journey/rows/encodings.ts'
import type { Separator } from '../../journey/rows/table.ts'

/** What a file is, by what stands in it. */
export type FileShape
  = | { kind: 'text', encoding: Encoding, separator: Separator }
  /** A list of objects, an object that holds one, or an object a line. */
    | { kind: 'json', encoding: Encoding }
    | { kind: 'workbook', sheet: string }

/** The first rows of a file as they stand in it, those with names included. */
export interface FilePreview {
  shape: FileShape
  /** What the table is called within a ZIP; null where the file is the table. */
  entry: string | null
  /** The sheets of a workbook that hold anything, in their order. */
  sheets: string[]
  /**
   * At most 200, empty ones included. A line such as `sep=;` is left out, so that the first may be row 2 of the file.
   * Of JSON the first one has the paths of the fields, such as `properties.hs_value`, as far as the records that are
   * shown have them; all rows may have more, behind them.
   */
  rows: string[][]
}

/** Why a file has no table that can be read. */
export type FileProblem
  = | 'empty'
    | 'not-text'
  /** XLS, which is to be saved as XLSX or CSV. */
    | 'old-workbook'
    | 'encrypted'
    | 'damaged'
  /** Pages, and what has nothing that could be rows. */
    | 'no-table'
  /** In a ZIP, or lists in JSON. */
    | 'several-tables'
  /** More than can be read at once of what it is, see `fileLimits`; or it is packed so as to burst what unpacks it. */
    | 'too-large'
    | 'too-many-columns'
    | 'too-many-rows'

/** What somebody chose instead of what was found out. */
export interface ChosenShape {
  encoding?: Encoding
  separator?: Separator
  sheet?: string
}
