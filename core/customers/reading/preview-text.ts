import type { RowChunk } from './file-reading.ts'
import type { ChosenShape, FilePreview, FileShape } from './file-table.ts'
import { declaredSeparator } from '../../journey/rows/declared-separator.ts'
import { FileFault } from './file-fault.ts'
import { fileLimits } from './file-limits.ts'
import { findSeparator } from './find-separator.ts'
import { jsonRows } from './json-rows.ts'
import { findFileEncoding, readStart } from './text-head.ts'
import { textRows } from './text-rows.ts'

/** The first rows of a text, which may be JSON. */
export async function previewText(file: Blob, chosen: ChosenShape): Promise<FilePreview> {
  const shape = await shapeOf(file, chosen)
  const reading = { torn: [] }
  const chunks = shape.kind === 'json'
    ? jsonRows(file, shape.encoding, reading, fileLimits.previewRows)
    : textRows(file, shape, reading)
  const rows = await firstRows(chunks)
  if (!rows.some(row => row.some(cell => cell.trim() !== '')))
    throw new FileFault('empty')
  return { shape, entry: null, sheets: [], rows }
}

type TextShape = Exclude<FileShape, { kind: 'workbook' }>

async function shapeOf(file: Blob, chosen: ChosenShape): Promise<TextShape> {
  const encoding = chosen.encoding ?? await findFileEncoding(file)
  const start = await readStart(file, encoding)
  if (start.includes('\0'))
    throw new FileFault('not-text')
  // Pages that call themselves workbooks, and what is written in tags.
  if (/^\s*<(?:[!?]|html|table|\w+[\s>])/i.test(start))
    throw new FileFault('no-table')
  if (/^\s*(?:\[\s*[{\]]|\{\s*["}])/.test(start))
    return { kind: 'json', encoding }
  const separator = chosen.separator ?? declaredSeparator(start).separator ?? findSeparator(start)
  return { kind: 'text', encoding, separator }
}

async function firstRows(chunks: AsyncGenerator<RowChunk>): Promise<string[][]> {
  const rows: string[][] = []
  for await (const chunk of chunks) {
    for (const row of chunk.rows.slice(0, fileLimits.previewRows - rows.length))
      rows.push(row)
    if (rows.length >= fileLimits.previewRows)
      break
  }
  return rows
}
