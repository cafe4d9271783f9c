import type { Encoding } from '../../core/journey/rows/encodings.ts'
import type { Separator, Table } from '../../core/journey/rows/table.ts'
import { expose } from 'comlink'
import { decodeText } from '../../core/journey/rows/decode-text.ts'
import { rowLimits } from '../../core/journey/rows/limits.ts'
import { readTable } from '../../core/journey/rows/read-table.ts'

/** Where rows come from; a null encoding is found out. */
export type RowsSource = { file: Blob, encoding: Encoding | null } | { text: string }

/** Rows as they were read, or why there are none. */
export type RowsRead
  = | {
    ok: true
    table: Table
    /** All that was read; empty where there are more rows than are kept, or more in one than a field can show. */
    text: string
    /** Null of what is no file. */
    encoding: Encoding | null
  }
  | { ok: false, reason: 'workbook' | 'not-text' | 'too-large' }

/** UTF-16 units; no name is that long. */
const longestCell = 20_000

/** A hundred thousand rows would hold up the page. */
async function readSource(source: RowsSource, separator: Separator | null): Promise<RowsRead> {
  if ('text' in source)
    return tableOf(source.text, null, separator)
  if (source.file.size > rowLimits.bytes)
    return { ok: false, reason: 'too-large' }
  const decoded = decodeText(new Uint8Array(await source.file.arrayBuffer()), source.encoding)
  return decoded.ok ? tableOf(decoded.text, decoded.encoding, separator) : decoded
}

function tableOf(text: string, encoding: Encoding | null, separator: Separator | null): RowsRead {
  const table = readTable(text, separator)
  const isWhole = table.rows.length === table.total && !hasLongCell(table)
  return { ok: true, table, encoding, text: isWhole ? text : '' }
}

/** A field of one line that long holds up the page. */
function hasLongCell({ rows }: Table): boolean {
  return rows.some(({ cells }) => cells.some(cell => cell.length > longestCell))
}

export type ReadSource = typeof readSource

expose(readSource)
