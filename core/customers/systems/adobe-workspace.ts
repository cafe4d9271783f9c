import type { ColumnPlan, TablePlan } from './plan.ts'
import type { System } from './system.ts'
import { dateOrderOf } from '../mapping/date-order.ts'
import { writtenPeriod } from '../mapping/file-period.ts'
import { cellsAt } from './cells.ts'
import { suggestPlan } from './suggest-plan.ts'

/** One of the tables that stand on top of each other, each under a heading. */
interface StackedTable {
  title: string
  /** The row behind its heading, and the one behind its last. */
  start: number
  end: number
}

/** A line of what is no data; the file's own heading has signs of equality. */
const isHeading = (row: readonly string[] | undefined) => /^\s*#/.test(row?.[0] ?? '')
const isBlankRow = (row: readonly string[]) => row.every(cell => cell.trim() === '')

/** What the line begins with that says of which days all tables are. */
const periodMark = '# Date:'

/** A mapping has its rows among the first hundred. */
const furthestStart = 90

/** The CSV of a Workspace project: lines that begin with `#`, and tables with totals in their first row of data. */
export const adobeWorkspace: System = {
  id: 'adobe-workspace',
  kind: 'behaviour',
  recognise: (rows) => {
    const isAdobe = isHeading(rows[0])
      && rows.slice(0, 20).some(row => /^\s*#\s*(?:Report suite:|Freeform table)/i.test(row[0] ?? ''))
    const tables = isAdobe ? tablesIn(rows) : []
    const [first] = tables
    return first && first.start <= furthestStart ? suggestTable(rows, first, tables.map(({ title }) => title)) : null
  },
}

function tablesIn(rows: readonly string[][]): StackedTable[] {
  const tables: StackedTable[] = []
  let title = ''
  for (const [index, row] of rows.entries()) {
    if (isHeading(row)) {
      const text = row[0]!.replace(/[#=\uFEFF]+/g, '').trim()
      title = text === '' || /^(?:Report suite|Date):/i.test(text) ? title : text
    }
    else if (!isBlankRow(row)) {
      const last = tables.at(-1)
      const continues = last && rows.slice(last.end, index).every(between => !isHeading(between))
      if (continues)
        last.end = index + 1
      else
        tables.push({ title, start: index, end: index + 1 })
    }
  }
  return tables
}

function suggestTable(rows: readonly string[][], { start, end }: StackedTable, tables: string[]) {
  const leading = Math.max(1, rows[start]!.findIndex(cell => cell.trim() !== ''))
  // Segments stand in a second row of names, whose first cells are as empty.
  const nameRows = (rows[start + 1]?.[0] ?? '').trim() === '' && start + 1 < end ? 2 : 1
  const [totalsRow, dataRow] = [start + nameRows, start + nameRows + 1]
  const data = rows.slice(dataRow, end)
  const period = periodAbove(rows.slice(0, start))
  const names = rows[start]!.map((name, index) => nameWithSegment(name, rows[start + nameRows - 1]![index] ?? ''))
  return suggestPlan({
    ...{ system: 'adobe-workspace', kind: 'behaviour', nameRow: start, wordingRow: null, dataRow, names, data, tables },
    columns: names.map((_, index) => index < leading
      ? dimension(rows[totalsRow]?.[index] ?? '', cellsAt(data, index))
      : measure(cellsAt(data, index))),
    endMark: '#',
    ...period && { period },
  })
}

/** The days that the head of the file says that all its tables are of. */
function periodAbove(head: readonly string[][]): TablePlan['period'] {
  const found = head.map(row => writtenPeriod(row, periodMark)).find(written => written !== null)
  return found && { mark: periodMark, days: [found.first, found.last] }
}

function nameWithSegment(name: string, segment: string): string {
  const [metric, part] = [name.trim(), segment.trim()]
  return part === '' || part === metric ? metric : `${metric}: ${part}`
}

/** What the rows are of, which stands before their totals. */
function dimension(name: string, cells: string[]): ColumnPlan {
  if (dateOrderOf(cells))
    return { role: 'time' }
  if (/\b(?:page|url|entry|exit)\b|页面|頁面/i.test(name) || cells.some(cell => /^(?:https?:\/)?\/\S/.test(cell)))
    return { role: 'address' }
  return { role: 'segment', isGuess: true }
}

function measure(cells: string[]): ColumnPlan {
  const isCount = cells.every(cell => /^[\d,. ]*$/.test(cell) && !/\.\d*[1-9]/.test(cell))
  return { role: 'measure', measure: { unit: isCount ? 'count' : 'number', known: null } }
}
