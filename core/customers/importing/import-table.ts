import type { TiedJourney } from '../../journey/source/rule.ts'
import type { AnswerColumn } from '../table/answer-columns.ts'
import type { Values } from '../table/answer-writer.ts'
import type { ReadRow } from './read-row.ts'
import type { RowFault } from './row-fault.ts'
import type { SourceReading } from './source-reading.ts'
import type { TiedAnswers } from './tied-table.ts'
import { dayLength } from '../../journey/day.ts'
import { noPeriod, readPeriod } from '../mapping/file-period.ts'
import { isSingleCell } from '../reading/is-single-cell.ts'
import { answerColumns } from '../table/answer-columns.ts'
import { createRowJoiner } from './join-rows.ts'
import { createRowReader } from './row-reader.ts'
import { tableShape } from './source-reading.ts'
import { createTiedTable } from './tied-table.ts'

/** A row of which nothing was made. */
export interface RefusedRow extends RowFault {
  /** Which one it is of the file, from 1. */
  number: number
  cells: readonly string[]
}

/** What came of a file. */
export interface ImportedTable extends TiedAnswers {
  columns: AnswerColumn[]
  /** Rows of the file that hold data, whatever became of them; several may be of one submission. */
  read: number
  /** Rows that are no customer's, by their status. */
  dropped: number
  refused: RefusedRow[]
  /** Cells of rows that came in which are longer than what is kept of them. */
  cut: number
}

/** Takes in a file's rows, part after part. */
export interface TableImport {
  /** @param firstNumber which row of the file the first one is, from 1 */
  add: (rows: readonly string[][], firstNumber: number) => void
  finish: () => ImportedTable
}

/** What a table is read into. */
export interface TableTarget {
  reading: SourceReading
  journeys: readonly TiedJourney[]
  pseudonymOf: (customer: string) => string | null
  /** Milliseconds since 1970: nobody answers later than a day after it, in whatever zone. */
  now: number
}

/** Begins to take in a file's rows: those with names, and those behind its end, are passed over. */
export function createTableImport({ reading, journeys, pseudonymOf, now }: TableTarget): TableImport {
  const columns = answerColumns(tableShape(reading, journeys.length))
  const period = { ...noPeriod }
  const read = createRowReader({ reading, columns, pseudonymOf, period, latest: now + dayLength })
  const table = createTiedTable(columns, { questions: reading.questions, journeys })
  const outcome = { read: 0, dropped: 0, refused: [] as RefusedRow[], cut: 0 }
  const isData = dataRows(reading.mapping)
  /** Null where each row is a submission of its own. */
  const joiner = reading.mapping.asked && hasNames(reading.mapping) ? createRowJoiner(columns) : null
  const take = joiner?.add ?? table.add

  function addRow(cells: readonly string[], number: number): void {
    const row = read(cells)
    outcome.read++
    if (row.kind === 'dropped')
      outcome.dropped++
    else if (row.kind === 'refused')
      outcome.refused.push({ number, cells, ...faultOf(row.problem, cells) })
    else
      takeValues(row)
  }

  /** What is missing in a line about the file says nothing of it. */
  function faultOf(problem: RowFault, cells: readonly string[]): RowFault {
    const isLine = problem.column === null && isSingleCell(cells, reading.mapping.columns.length)
    return isLine ? { problem: 'single-cell', column: null } : problem
  }

  function takeValues({ values, cut }: ReadRow & { kind: 'values' }): void {
    outcome.cut += cut
    take(values as Values)
  }

  return {
    add(rows, firstNumber) {
      rows.forEach((cells, index) => {
        if (isData(cells))
          addRow(cells, firstNumber + index)
        else
          Object.assign(period, readPeriod(cells, reading.mapping))
      })
    },
    finish() {
      joiner?.forEach(table.add)
      return { ...table.finish(), ...outcome, columns }
    },
  }
}

/** Whether rows have names, which those of one submission have in common. */
function hasNames({ columns }: SourceReading['mapping']): boolean {
  return columns.some(({ role }) => role === 'record')
}

/** Whether a row is one of data: not one of names, blank, nor behind the end. Rows have to come in their order. */
function dataRows({ dataRow, endMark }: SourceReading['mapping']) {
  let isOver = false
  // Before the first row there may be a line such as `sep=;`, which no mapping counts.
  let seen = 0
  return (cells: readonly string[]): boolean => {
    const isBehindNames = ++seen > dataRow
    isOver ||= endMark !== null && isBehindNames && cells[0]?.startsWith(endMark) === true
    return !isOver && isBehindNames && (Boolean(cells[0]) || cells.some(cell => cell !== ''))
  }
}
