import type { TableData } from './share-table.ts'
import type { TableValue } from './table-column.ts'
import Papa from 'papaparse'

/** What a spreadsheet takes for a formula, or reads on past the beginning of a cell to find one. */
const formula = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/

/** So that Excel reads UTF-8. */
const byteOrderMark = '\uFEFF'

/** All texts stand in quotation marks, so that no other separator cuts them into cells. */
const writing = { newline: '\r\n', escapeFormulae: formula, quotes: (value: TableValue) => typeof value === 'string' }

/** A table as a CSV for spreadsheets: UTF-8 with its mark; an apostrophe stands before what would be a formula. */
export function csvText({ columns, rows }: TableData): string {
  return byteOrderMark + Papa.unparse({ fields: columns, data: rows }, writing)
}

/** The same for the clipboard: cells apart by tabs. */
export function tabbedText({ columns, rows }: TableData): string {
  return Papa.unparse({ fields: columns, data: rows }, { ...writing, delimiter: '\t', quotes: false })
}

/** The same as a table of HTML, which documents and mails take from the clipboard. */
export function htmlText({ columns, rows }: TableData, document: Document): string {
  const table = document.createElement('table')
  const appendRow = (name: 'th' | 'td', values: TableValue[]) => {
    const row = table.appendChild(document.createElement('tr'))
    for (const value of values)
      row.appendChild(document.createElement(name)).textContent = cellText(value)
  }
  appendRow('th', columns)
  rows.forEach(row => appendRow('td', row))
  return table.outerHTML
}

function cellText(value: TableValue): string {
  if (typeof value === 'string')
    return formula.test(value) ? `'${value}` : value
  return value === null ? '' : String(value)
}
