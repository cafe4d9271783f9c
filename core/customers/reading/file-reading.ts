import { FileFault } from './file-fault.ts'
import { fileLimits } from './file-limits.ts'

/** One reading of a file: who stops it, who watches it, and what it could not make sense of. */
export interface FileReading {
  signal?: AbortSignal
  /** Bytes of the table that are read, and that there are; of a table in a ZIP, unpacked. */
  onProgress?: (read: number, total: number) => void
  /** The rows in which a quotation mark opens that none closes, and lines that should be JSON and are not. */
  torn: number[]
}

/** Rows that follow one another. */
export interface RowChunk {
  rows: string[][]
  /** Which row of the file the first one is, from 1. */
  firstNumber: number
}

/** @throws {FileFault} where so many rows are torn that it is no table */
export function noteTorn({ torn }: FileReading, number: number): void {
  if (torn.push(number) > fileLimits.tornRows)
    throw new FileFault('damaged')
}
