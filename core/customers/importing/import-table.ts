import type { TiedJourney } from '../../journey/source/rule.ts'
import type { AnswerColumn } from '../table/answer-columns.ts'
import type { Values } from '../table/answer-writer.ts'
import type { CodedAnswers } from '../table/coded-columns.ts'
import type { Placing } from './place-answers.ts'
import type { ReadRow } from './read-row.ts'
import type { RowFault } from './row-fault.ts'
import type { SourceReading } from './source-reading.ts'
import { noPeriod, readPeriod } from '../mapping/file-period.ts'
import { answerColumns } from '../table/answer-columns.ts'
import { createCodedBuilder } from '../table/coded-builder.ts'
import { countedNames } from '../table/counted-names.ts'
import { createAnswerBuilder } from './answer-builder.ts'
import { createRowJoiner } from './join-rows.ts'
import { createPlacing } from './place-answers.ts'
import { createRowReader } from './row-reader.ts'
import { tableShape } from './source-reading.ts'

/** A row of which nothing was made. */
export interface RefusedRow extends RowFault {
  /** Which one it is of the file, from 1. */
  number: number
  cells: readonly string[]
}

/** What came of a file. */
export interface ImportedTable {
  /** The answers as Parquet. */
  file: ArrayBuffer
  columns: AnswerColumn[]
  rows: number
  /** What of them is counted, so that the file is not read again for it. */
  counted: CodedAnswers
  /** Rows that are no customer's, by their status. */
  dropped: number
  refused: RefusedRow[]
  /** Cells of rows that came in which are longer than what is kept of them. */
  cut: number
  /** For each journey of the source, which rules caught how many. */
  caught: Placing['caught'][]
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
}

/** Begins to take in a file's rows: those with names, and those behind its end, are passed over. */
export function createTableImport({ reading, journeys, pseudonymOf }: TableTarget): TableImport {
  const columns = answerColumns(tableShape(reading, journeys.length))
  const period = { ...noPeriod }
  const read = createRowReader({ reading, columns, pseudonymOf, period })
  const placings = journeys.map((journey, index) => createPlacing(columns, reading.questions, journey, index))
  const builder = createAnswerBuilder(columns)
  const { texts, numbers } = countedNames(reading.questions, journeys.length)
  const counted = createCodedBuilder(columns, [...texts, ...numbers])
  const outcome = { dropped: 0, refused: [] as RefusedRow[], cut: 0 }
  const isData = dataRows(reading.mapping)
  /** Null where each row is a submission of its own. */
  const joiner = reading.mapping.asked && hasNames(reading.mapping) ? createRowJoiner(columns) : null

  function addRow(cells: readonly string[], number: number): void {
    const row = read(cells)
    if (row.kind === 'dropped')
      outcome.dropped++
    else if (row.kind === 'refused')
      outcome.refused.push({ number, cells, ...row.problem })
    else
      takeValues(row)
  }

  function takeValues({ values, cut }: ReadRow & { kind: 'values' }): void {
    outcome.cut += cut
    if (joiner)
      joiner.add(values)
    else
      addValues(values as Values)
  }

  function addValues(values: Values): void {
    placings.forEach(({ place }) => place(values))
    builder.add(values)
    counted.add(values)
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
      joiner?.forEach(addValues)
      return {
        ...builder.finish(),
        ...outcome,
        columns,
        counted: counted.finish(),
        caught: placings.map(({ caught }) => caught),
      }
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
