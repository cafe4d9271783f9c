import type { FileReading, RowChunk } from './file-reading.ts'
import type { FileProblem, FileShape } from './file-table.ts'
import type { OpenedFile } from './open-file.ts'
import { FileFault, orProblem } from './file-fault.ts'
import { jsonRows } from './json-rows.ts'
import { openEntry, openFile } from './open-file.ts'
import { textRows } from './text-rows.ts'
import { workbookRows } from './workbook-rows.ts'

/** Takes rows that follow one another; the next ones wait until it has taken them. */
export type RowSink = (rows: string[][], firstNumber: number) => void | Promise<void>

export type ReadResult
  /** How many rows there are, and which cannot be read as they are meant: see `FileReading`. */
  = | { ok: true, rows: number, torn: number[] }
    | { ok: false, reason: FileProblem }

/**
 * Reads all rows of a file, some thousand at a time. Rows are numbered from 1 as in the file, empty ones included; of
 * JSON the first one has the paths of the fields. Cells may be parts of a larger text, which they keep in memory.
 * @param shape and `entry`: what the preview says, as it was or as somebody changed it
 * @throws what the signal was aborted with, or what the sink throws
 */
export function readFileRows(
  file: Blob,
  shape: FileShape,
  entry: string | null,
  sink: RowSink,
  watched: Omit<FileReading, 'torn'> = {},
): Promise<ReadResult> {
  return orProblem(async () => {
    const reading: FileReading = { ...watched, torn: [] }
    let rows = 0
    for await (const chunk of rowsOf(await openTable(file, entry, reading.signal), shape, reading)) {
      await sink(chunk.rows, chunk.firstNumber)
      rows += chunk.rows.length
    }
    return { ok: true, rows, torn: reading.torn }
  })
}

function rowsOf(opened: OpenedFile, shape: FileShape, reading: FileReading): AsyncGenerator<RowChunk> {
  if (opened.kind === 'workbook' && shape.kind === 'workbook')
    return workbookRows(opened.files, shape.sheet, reading)
  if (opened.kind === 'workbook' || shape.kind === 'workbook')
    throw new FileFault('no-table')
  return shape.kind === 'json' ? jsonRows(opened.file, shape.encoding, reading) : textRows(opened.file, shape, reading)
}

async function openTable(file: Blob, entry: string | null, signal?: AbortSignal): Promise<OpenedFile> {
  signal?.throwIfAborted()
  const opened = await openFile(file)
  if (opened.kind !== 'several')
    return opened
  const found = opened.files.find(({ filename }) => filename === entry)
  if (!found)
    throw new FileFault('no-table')
  return openEntry(found, signal)
}
