import type { Encoding } from '../../journey/rows/encodings.ts'
import type { FileReading, RowChunk } from './file-reading.ts'
import type { PathTable } from './path-table.ts'
import { noteTorn } from './file-reading.ts'
import { documentRecords } from './json-document.ts'
import { isJsonLines, textLines } from './json-lines.ts'
import { createPathTable } from './path-table.ts'
import { isRecord, readJson } from './read-json.ts'

/** Of a document; of lines as many as a slice of the file holds. */
const chunkRows = 5_000

/**
 * The records of a JSON file as rows. The first row has the paths of their fields, so that the first record is row 2.
 * @param most how many records are looked at for paths, where no more are wanted
 * @throws {FileFault} what stands in its way
 * @throws what the signal was aborted with
 */
export async function* jsonRows(
  file: Blob,
  encoding: Encoding,
  reading: FileReading,
  most = Number.POSITIVE_INFINITY,
): AsyncGenerator<RowChunk> {
  const rows = await isJsonLines(file, encoding, reading.signal)
    ? lineRows(file, encoding, reading, most)
    : documentRows(await documentRecords(file, encoding, reading), reading, most)
  yield* rows
}

async function* documentRows(records: unknown[], reading: FileReading, most: number): AsyncGenerator<RowChunk> {
  const table = createPathTable()
  for (const record of records.slice(0, most))
    table.see(record)
  yield { rows: [table.paths()], firstNumber: 1 }
  for (let at = 0; at < records.length; at += chunkRows) {
    reading.signal?.throwIfAborted()
    yield { rows: rowsOf(table, records.slice(at, at + chunkRows), at + 2, reading), firstNumber: at + 2 }
  }
}

/** Twice through the file: all paths have to be known before the first row. */
async function* lineRows(file: Blob, encoding: Encoding, reading: FileReading, most: number): AsyncGenerator<RowChunk> {
  const table = createPathTable()
  let seen = 0
  for await (const lines of textLines(file, encoding, halfOf(reading, 0))) {
    lines.slice(0, most - seen).forEach(line => table.see(readJson(line)))
    seen += lines.length
    if (seen >= most)
      break
  }
  yield { rows: [table.paths()], firstNumber: 1 }
  let firstNumber = 2
  for await (const lines of textLines(file, encoding, halfOf(reading, 1))) {
    yield { rows: rowsOf(table, lines.map(recordOf), firstNumber, reading), firstNumber }
    firstNumber += lines.length
  }
}

/** An empty line is an empty record and no torn one. */
function recordOf(line: string): unknown {
  return line.trim() === '' ? {} : readJson(line)
}

function rowsOf(table: PathTable, records: unknown[], firstNumber: number, reading: FileReading): string[][] {
  records.forEach((record, index) => {
    if (!isRecord(record))
      noteTorn(reading, firstNumber + index)
  })
  return records.map(table.rowOf)
}

/** Either time through counts for half of the bytes. */
function halfOf(reading: FileReading, half: 0 | 1): FileReading {
  const { onProgress } = reading
  return { ...reading, onProgress: onProgress && ((read, total) => onProgress((half * total + read) / 2, total)) }
}
