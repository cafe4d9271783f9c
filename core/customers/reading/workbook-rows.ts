import type { FileEntry } from '@zip.js/zip.js'
import type { FileReading, RowChunk } from './file-reading.ts'
import { readSheets, sheetRows } from './workbook.ts'

const chunkRows = 5_000

/** The rows of a sheet. What reads workbooks reads them whole: progress counts rows, after a while without any. */
export async function* workbookRows(files: FileEntry[], sheet: string, reading: FileReading): AsyncGenerator<RowChunk> {
  const { signal, onProgress } = reading
  const rows = await sheetRows(files, await readSheets(files, signal), sheet, { signal })
  for (let at = 0; at < rows.length; at += chunkRows) {
    signal?.throwIfAborted()
    yield { rows: rows.slice(at, at + chunkRows), firstNumber: at + 1 }
    onProgress?.(Math.min(at + chunkRows, rows.length), rows.length)
  }
}
