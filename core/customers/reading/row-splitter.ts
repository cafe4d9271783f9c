import type { Separator } from '../../journey/rows/table.ts'
import type { LineEnd } from './find-line-end.ts'
import type { DecodedPiece } from './text-pieces.ts'
import Papa from 'papaparse'
import { FileFault } from './file-fault.ts'
import { fileLimits } from './file-limits.ts'
import { findLineEnd, followLineEnd } from './find-line-end.ts'

/** Splits a text that comes in pieces into rows, however the pieces are cut. */
export interface RowSplitter {
  /** The rows that are whole with this piece; the rest waits for the next one. */
  split: (piece: DecodedPiece) => string[][]
}

/**
 * @param separator what stands between cells
 * @param onTorn is told the row, counted from 0, in which a quotation mark opens that none closes. Of it the first line
 * is taken as it stands, quotation marks and all, and what follows is read as rows again.
 */
export function createRowSplitter(separator: Separator, onTorn: (index: number) => void): RowSplitter {
  let lineEnd: LineEnd | null = null
  let rest = ''
  let count = 0

  const newline = () => lineEnd === 'mixed' || lineEnd === null ? '\n' : lineEnd
  const parse = (text: string, leavesLast: boolean, preview = 0): Papa.ParseResult<string[]> =>
    new Papa.Parser({ delimiter: separator, newline: newline(), preview }).parse(text, 0, leavesLast)

  function split({ text, isLast }: DecodedPiece): string[][] {
    rest += text
    lineEnd = lineEnd ? followLineEnd(lineEnd, rest) : findLineEnd(rest, isLast)
    const rows: string[][] = []
    const waits = () => isLast ? rest === '' : rest.length <= fileLimits.rowLength
    if (lineEnd === null && !isLast && waits())
      return rows
    for (let swallows = takeWhole(rows, isLast); swallows || !waits(); swallows = takeWhole(rows, isLast))
      rows.push((isLast && !swallows && lastRow()) || firstLine(count + rows.length))
    count += rows.length
    return rows
  }

  /** Adds all rows but the last, which may go on, up to one that swallows others; whether there is such a one. */
  function takeWhole(rows: string[][], isLast: boolean): boolean {
    const [input, held] = lineEnd === 'mixed' ? withLineFeeds(rest, isLast) : [rest, '']
    const { data, errors, meta } = parse(input, true)
    const swallowing = swallowingRow(data, errors, separator)
    const end = swallowing === -1 ? meta.cursor : swallowing && parse(input, true, swallowing).meta.cursor
    rest = input.slice(end) + held
    for (const row of swallowing === -1 ? data : data.slice(0, swallowing))
      rows.push(row)
    return swallowing !== -1
  }

  /** Null where a quotation mark is left open. */
  function lastRow(): string[] | null {
    const { data, errors } = parse(rest, false)
    if (errors.some(({ code }) => code === 'MissingQuotes') || swallowingRow(data, errors, separator) !== -1)
      return null
    rest = ''
    return data[0] ?? null
  }

  function firstLine(index: number): string[] {
    onTorn(index)
    const end = rest.indexOf(newline())
    if (end === -1 && rest.length > fileLimits.rowLength)
      throw new FileFault('no-table')
    const line = end === -1 ? rest : rest.slice(0, end)
    rest = end === -1 ? '' : rest.slice(end + newline().length)
    return line.split(separator)
  }

  return { split }
}

/** What may be the first half of a line end is held back. */
function withLineFeeds(text: string, isLast: boolean): [string, string] {
  const held = !isLast && text.endsWith('\r') ? '\r' : ''
  return [text.slice(0, text.length - held.length).replaceAll(/\r\n?/g, '\n'), held]
}

/**
 * Which row goes on over others because a quotation mark in it is not closed: it takes the one that opens a later cell
 * for its end, which is malformed as no cell follows. Quoted words within a text open no cell. -1 where there is none.
 */
function swallowingRow(rows: string[][], errors: Papa.ParseError[], separator: Separator): number {
  const malformed = errors.find(({ code, row }) =>
    code === 'InvalidQuotes' && rows[row!]?.some(cell => swallows(cell, separator)))
  return malformed?.row ?? -1
}

function swallows(cell: string, separator: Separator): boolean {
  return /[\r\n]/.test(cell) && [separator, '\r', '\n'].some(before => cell.includes(`${before}"`))
}
