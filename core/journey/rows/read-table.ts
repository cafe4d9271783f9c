import type { Separator, Table, TableRow } from './table.ts'
import Papa from 'papaparse'
import { fieldNamed } from './columns.ts'
import { declaredSeparator } from './declared-separator.ts'
import { rowLimits } from './limits.ts'
import { separators } from './table.ts'

/** How many lines are looked at to find out what separates cells. */
const sampleLines = 20

/**
 * Reads rows, quoted or not, with any line ends.
 * @param chosen what separates cells, where somebody chose it; null to find it out
 */
export function readTable(text: string, chosen: Separator | null): Table {
  const whole = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const declared = declaredSeparator(whole)
  const body = whole.slice(declared.length)
  const separator = chosen ?? declared.separator ?? findSeparator(body)
  const table: Table = { rows: [], separator, total: 0, unclosedIn: null }
  let number = declared.length > 0 ? 1 : 0
  Papa.parse<string[]>(body, {
    delimiter: separator,
    newline: '\n',
    step: ({ data, errors }) => addRow(table, { number: ++number, cells: data }, errors),
  })
  return table
}

function addRow(table: Table, row: TableRow, errors: Papa.ParseError[]): void {
  if (errors.some(({ code }) => code === 'MissingQuotes'))
    table.unclosedIn ??= row.number
  if (row.cells.every(cell => cell.trim() === ''))
    return
  table.total++
  if (table.rows.length <= rowLimits.touchpoints)
    table.rows.push(row)
}

/** The one by which the first row falls into most columns that are known; else what most lines fall into as many by. */
function findSeparator(text: string): Separator {
  const lines = text.split('\n', sampleLines).join('\n')
  const known = separators.map(separator => ({ separator, count: countKnown(lines, separator) }))
  const best = known.reduce((best, next) => next.count > best.count ? next : best)
  if (best.count > 0)
    return best.separator
  const guessed = Papa.parse(lines, { delimitersToGuess: [...separators] }).meta.delimiter
  return separators.find(separator => separator === guessed) ?? ','
}

function countKnown(lines: string, delimiter: Separator): number {
  const [first = []] = Papa.parse<string[]>(lines, { delimiter, newline: '\n', skipEmptyLines: 'greedy' }).data
  return new Set(first.flatMap(cell => fieldNamed(cell) ?? [])).size
}
