import type { FileReading } from '../reading/file-reading.ts'
import type { FilePreview, FileProblem } from '../reading/file-table.ts'
import type { RowSink } from '../reading/read-file-rows.ts'
import type { ImportedTable, TableTarget } from './import-table.ts'
import { readFileRows } from '../reading/read-file-rows.ts'
import { createTableImport } from './import-table.ts'

/** What came of a file: its answers, or why it could not be read to its end. */
export type ImportedFile
  = | {
    ok: true
    table: ImportedTable
    /** Rows of the file in which a quotation mark opens that none closes, or lines of JSON that are none. */
    torn: number[]
  }
  | { ok: false, reason: FileProblem }

/** Who stops an import, and who watches it. */
export interface WatchedImport extends Omit<FileReading, 'torn'> {
  /** Rows of the file that are read. */
  onRows?: (rows: number) => void
}

/**
 * Reads a whole file into answers, part after part; nothing of it is stored here.
 * @param preview what it was taken for, and by what `target` reads it
 * @throws the signal's reason where somebody called it off
 */
export async function importFile(
  file: Blob,
  { shape, entry }: Pick<FilePreview, 'shape' | 'entry'>,
  target: TableTarget,
  { onRows, ...watched }: WatchedImport = {},
): Promise<ImportedFile> {
  const table = createTableImport(target)
  const take: RowSink = (rows, firstNumber) => {
    table.add(rows, firstNumber)
    onRows?.(firstNumber - 1 + rows.length)
  }
  const read = await readFileRows(file, shape, entry, take, watched)
  return read.ok ? { ok: true, table: table.finish(), torn: read.torn } : read
}
