import { parseHTML } from 'linkedom'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { csvText, htmlText, tabbedText } from '../../../../site/share/table/table-files.ts'

const { document } = parseHTML('<!doctype html><html><body></body></html>')
const formulas = [
  '=1+1',
  '+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '  =1',
  '=HYPERLINK("http://a.example","x")\nsecond line',
  '＝1',
  '－1',
]
const table = { columns: ['Name', '=Own'], rows: [...formulas.map(text => [text, -1.25]), ['a,b;c "d"\n中文', null]] }

const cellsOf = (text: string, delimiter = ',') => Papa.parse<string[]>(text.replace('\uFEFF', ''), { delimiter }).data

describe('a table as a CSV', () => {
  const csv = csvText(table)

  it('begins with the mark by which spreadsheets know UTF-8, and ends lines as they do', () => {
    expect(csv.startsWith('\uFEFF"Name","\'=Own"\r\n')).toBe(true)
  })

  it('leaves no cell that a spreadsheet would take for a formula, but numbers are numbers', () => {
    const [head, ...rows] = cellsOf(csv)
    expect([...head!, ...rows.map(([name]) => name!)].filter(text => /^\s*[=+\-@＝－]/.test(text))).toEqual([])
    expect(rows.slice(0, formulas.length).map(([name]) => name)).toEqual(formulas.map(text => `'${text}`))
    expect(rows[0]![1]).toBe('-1.25')
    expect(csv).toContain(',-1.25\r\n')
  })

  it('keeps separators, quotation marks and lines of a text in one cell, whichever separator is looked for', () => {
    expect(cellsOf(csv).at(-1)).toEqual(['a,b;c "d"\n中文', ''])
    expect(csv).toContain('"a,b;c ""d""')
    expect(cellsOf(csvText({ columns: ['a'], rows: [['b;=1']] }), ';')).toEqual([['a'], ['b;=1']])
  })
})

describe('a table for the clipboard', () => {
  it('has the same cells between tabs', () => {
    expect(cellsOf(tabbedText(table), '\t')).toEqual(cellsOf(csvText(table)))
  })

  it('has the same cells as text in HTML', () => {
    const html = htmlText({ columns: ['<b>'], rows: [['<script>alert(1)</script>'], ['=1'], [null]] }, document)
    const { document: pasted } = parseHTML(`<html><body>${html}</body></html>`)
    expect(Array.from(pasted.querySelectorAll('th, td'), cell => cell.textContent))
      .toEqual(['<b>', '<script>alert(1)</script>', '\'=1', ''])
    expect(pasted.querySelector('script')).toBeNull()
  })
})
