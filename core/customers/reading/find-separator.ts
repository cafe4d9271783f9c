import type { Separator } from '../../journey/rows/table.ts'
import Papa from 'papaparse'
import { separators } from '../../journey/rows/table.ts'
import { findLineEnd } from './find-line-end.ts'

/** As many rows as tell a table from the lines above it. */
const sampleRows = 100

/** How well something separates: how many rows it cuts into as many cells, and into how many. */
interface Fit {
  separator: Separator
  rows: number
  width: number
}

/** By what most rows fall into as many cells; of several, by what into most. A comma where nothing does. */
export function findSeparator(text: string): Separator {
  const fits = separators.map(separator => fitOf(text, separator))
  return fits.reduce((best, next) => isBetter(next, best) ? next : best).separator
}

/** How many rows of a sample have the commonest number of cells from two up. */
function fitOf(text: string, separator: Separator): Fit {
  const lineEnd = findLineEnd(text, false)
  const newline = lineEnd === 'mixed' || lineEnd === null ? '\n' : lineEnd
  const { data } = Papa.parse<string[]>(text, { delimiter: separator, newline, preview: sampleRows })
  const counts = new Map<number, number>()
  for (const { length } of data.filter(({ length }) => length > 1))
    counts.set(length, (counts.get(length) ?? 0) + 1)
  const [[width, rows] = [1, 0]] = [...counts].sort(([widthA, a], [widthB, b]) => b - a || widthB - widthA)
  return { separator, rows, width }
}

function isBetter(next: Fit, best: Fit): boolean {
  return next.rows > best.rows || (next.rows === best.rows && next.width > best.width)
}
