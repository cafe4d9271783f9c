import type { RefusedRow } from '../../../core/customers/importing/import-table.ts'
import type { RowFault } from '../../../core/customers/importing/row-fault.ts'
import type { Mapping } from '../../../core/journey/source/mapping.ts'
import Papa from 'papaparse'
import { sharedScores } from '../../../core/customers/mapping/shared-scores.ts'
import { nameKey } from '../../../core/journey/same-name.ts'

/** Why a row was refused, in words. */
export type FaultWords = Record<RowFault['problem'], string>

/** Rows of a file of which nothing was made. */
export interface RefusedRows {
  total: number
  /** The first of them. */
  first: (RowFault & { number: number, cell: string })[]
  /** All of them as CSV, with their numbers and reasons before their cells; null where there are none. */
  csv: Blob | null
  /** What stands in columns of scores and of measures, and is mapped to no point and no number. */
  words: UnknownWord[]
  /** What the column that says which question a row answers has beside those that are known. */
  questions: UnknownQuestion[]
}

/** What a column calls a question that nobody knows. */
export interface UnknownQuestion {
  word: string
  n: number
  /** The first answers to it. */
  answers: string[]
}

/** A word that a column has. */
export interface UnknownWord {
  column: string
  /** What its row says it answers; empty where no column does. */
  asked: string
  word: string
  n: number
}

/** What the first columns of the CSV are called. */
export interface RefusedHead {
  row: string
  reason: string
}

const mostListed = 200
const mostWords = 100
/** Longer cells are shown no further. */
const longestCell = 200

/** What a spreadsheet takes for a formula; a number with its sign is none. */
const formulas = /^(?:[=@\t\r]|[+-](?![\d.,]))/

export function describeRefused(
  refused: readonly RefusedRow[],
  { columns, asked }: Mapping,
  words: FaultWords,
  head: RefusedHead,
): RefusedRows {
  const cellIn = (cells: RefusedRow['cells'], column: string | undefined | null) =>
    cells[columns.findIndex(({ name }) => name === column)]?.trim() ?? ''
  const cellOf = ({ column, cells }: RefusedRow) => cellIn(cells, column)
  return {
    total: refused.length,
    first: refused.slice(0, mostListed).map(row => ({
      ...{ number: row.number, problem: row.problem, column: row.column },
      cell: cellOf(row).slice(0, longestCell),
    })),
    csv: refused.length > 0 ? toCsv(refused, columns.map(({ name }) => name), words, head) : null,
    words: unknownWords(refused, cellOf, ({ cells }) => cellIn(cells, asked?.column)),
    questions: unknownQuestions(refused, cellOf, ({ cells }) =>
      sharedScores({ asked, columns }).map(name => cellIn(cells, name))),
  }
}

function toCsv(refused: readonly RefusedRow[], names: string[], words: FaultWords, head: RefusedHead): Blob {
  const rows = refused.map(({ number, problem, column, cells }) =>
    [String(number), column === null ? words[problem] : `${column}: ${words[problem]}`, ...cells])
  const csv = Papa.unparse([[head.row, head.reason, ...names], ...rows], { escapeFormulae: formulas })
  // Spreadsheets take it for UTF-8 by the mark alone.
  return new Blob([`\uFEFF${csv}\r\n`], { type: 'text/csv' })
}

const wordFaults: readonly RowFault['problem'][] = ['no-score', 'no-number']

function unknownWords(
  refused: readonly RefusedRow[],
  cellOf: (row: RefusedRow) => string,
  askedIn: (row: RefusedRow) => string,
): UnknownWord[] {
  const found = new Map<string, UnknownWord>()
  for (const row of refused.filter(({ problem, column }) => wordFaults.includes(problem) && column !== null)) {
    const [word, asked] = [cellOf(row), askedIn(row)]
    const key = [row.column, asked, word].join('\n')
    const known = found.get(key) ?? { column: row.column!, asked, word, n: 0 }
    if (found.has(key) || (found.size < mostWords && word.length <= longestCell))
      found.set(key, { ...known, n: known.n + 1 })
  }
  return [...found.values()].sort((a, b) => b.n - a.n)
}

/** As many answers say on what scale a question is answered. */
const mostAnswers = 200

function unknownQuestions(
  refused: readonly RefusedRow[],
  cellOf: (row: RefusedRow) => string,
  answersIn: (row: RefusedRow) => string[],
): UnknownQuestion[] {
  const found = new Map<string, UnknownQuestion>()
  for (const row of refused.filter(({ problem }) => problem === 'no-such-question')) {
    const word = cellOf(row)
    const known = found.get(nameKey(word)) ?? { word, n: 0, answers: [] }
    if (known.n === 0 && found.size === mostWords)
      continue
    known.n++
    if (known.answers.length < mostAnswers)
      answersIn(row).forEach(answer => known.answers.push(answer))
    found.set(nameKey(word), known)
  }
  return [...found.values()].sort((a, b) => b.n - a.n)
}
