import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { readFileRows } from '../../../../../core/customers/reading/read-file-rows.ts'
import { readPreview } from '../../../../../core/customers/reading/read-preview.ts'
import { encodeText } from '../../../support/encode-text.ts'
import { textRow, writeWorkbook } from '../../../support/write-workbook.ts'
import { writeZip } from '../../../support/write-zip.ts'

/** All rows of a file as it is found out to be. */
async function rowsOf(file: Blob, sheet?: string) {
  const found = await readPreview(file, { sheet })
  if (!found.ok)
    throw new Error(found.reason)
  const rows: string[][] = []
  const result = await readFileRows(file, found.preview.shape, found.preview.entry, (chunk, firstNumber) => {
    expect(firstNumber).toBe(rows.length + 1)
    chunk.forEach(row => rows.push(row))
  })
  expect(found.preview.rows).toEqual(rows.slice(0, found.preview.rows.length))
  return { rows, result, preview: found.preview }
}

describe('all rows of a file', () => {
  it('are whole to the last letter in over ten megabytes of GB18030', async () => {
    const words = ['客户满意度', '退货很慢，等了很久', '「很好」', '店員親切', '物流\n太慢', '他说"不错"', 'a\r\nb', '㐁😀']
    const table = Array.from({ length: 220_000 }, (_, index) => [
      `${index}`,
      `${words[index % 8]}${index % 3}`,
      `${words[index * 7 % 8]}${words[index * 3 % 8]}${words[index * 5 % 8]}${words[(index >> 3) % 8]}`,
      `${index % 11}`,
    ])
    const file = new Blob([encodeText(Papa.unparse(table, { delimiter: '\t' }), 'gb18030')])
    expect(file.size).toBeGreaterThan(10_000_000)
    const { rows, preview } = await rowsOf(file)
    expect(preview.shape).toEqual({ kind: 'text', encoding: 'gb18030', separator: '\t' })
    expect(rows.length).toBe(table.length)
    const texts = (cells: string[][]) => cells.map(row => row.join('\0'))
    const written = texts(table)
    expect(texts(rows).findIndex((row, index) => row !== written[index])).toBe(-1)
  }, 30_000)

  it('come one chunk after the other, with progress in bytes', async () => {
    const file = new Blob(['a,b\n1,2\n'.repeat(200_000)])
    const shape = { kind: 'text', encoding: 'utf-8', separator: ',' } as const
    const progress: number[] = []
    let [working, most] = [0, 0]
    const result = await readFileRows(file, shape, null, async () => {
      most = Math.max(most, ++working)
      await new Promise(resolve => setTimeout(resolve))
      working--
    }, { onProgress: (read, total) => progress.push(read / total) })
    expect(result).toEqual({ ok: true, rows: 400_000, torn: [] })
    expect(most).toBe(1)
    expect(progress.length).toBeGreaterThan(2)
    expect(progress).toEqual(progress.toSorted((a, b) => a - b))
    expect(progress.at(-1)).toBe(1)
  })

  it.each(['text', 'json'] as const)('of %s stop with the reason for which they are stopped', async (kind) => {
    const controller = new AbortController()
    const reason = new Error('enough')
    const file = new Blob([(kind === 'text' ? 'a,b\n' : '{"a":1}\n').repeat(400_000)])
    let rows = 0
    const reading = readFileRows(file, { kind, encoding: 'utf-8', separator: ',' }, null, (chunk) => {
      rows += chunk.length
      controller.abort(reason)
    }, { signal: controller.signal })
    await expect(reading).rejects.toBe(reason)
    expect(rows).toBeLessThan(400_000)
  })

  it('stop where they cannot be taken', async () => {
    const full = new Error('no space left')
    const reading = readFileRows(new Blob(['a,b']), { kind: 'text', encoding: 'utf-8', separator: ',' }, null, () => {
      throw full
    })
    await expect(reading).rejects.toBe(full)
  })

  it('are none where the file is another one by now', async () => {
    const sink = () => {}
    expect(await readFileRows(new Blob(['a,b']), { kind: 'workbook', sheet: 'A' }, null, sink))
      .toEqual({ ok: false, reason: 'no-table' })
    expect(await readFileRows(await writeZip({ 'a.csv': 'a,b' }), { kind: 'json', encoding: 'utf-8' }, 'b.csv', sink))
      .toEqual({ ok: false, reason: 'no-table' })
  })
})

describe('all records of JSON', () => {
  const ticket = '{"id": 1, "satisfaction_rating": {"score": "good"}, "tags": ["vip", 7], "via": null}'
  const rating = '{"score": "bad", "comment": "慢"}'
  const other = `{"id": 12345678901234567890, "satisfaction_rating": ${rating}, "steps": [{"a": 1}]}`
  const rows = [
    ['id', 'satisfaction_rating.score', 'tags', 'via', 'satisfaction_rating.comment', 'steps'],
    ['1', 'good', 'vip;7', '', '', ''],
    ['12345678901234567890', 'bad', '', '', '慢', '[{"a":1}]'],
  ]

  it.each([
    ['a list', `[${ticket}, ${other}]`],
    ['an object that holds one', `{"count": 2, "next": null, "pages": [1], "tickets": [\n${ticket}, ${other}]}`],
    ['an object a line', `${ticket}\r\n${other}\n`],
  ])('are rows of all their paths: %s', async (_, text) => {
    expect(await rowsOf(new Blob([text]))).toMatchObject({ rows, result: { ok: true, rows: 3, torn: [] } })
    const utf16 = new Blob([encodeText(`\uFEFF${text}`, 'utf-16le')])
    expect(await rowsOf(utf16)).toMatchObject({ rows })
  })

  it('are all there but for lines that are none, each with its number', async () => {
    const lines = Array.from({ length: 100_000 }, (_, index) => `{"n": ${index}, "at": {"day": "${index % 9}"}}`)
    lines[70_000] = '{"n": 70000, "at": {'
    lines[70_001] = ''
    lines[90_000] = '{"n": 90000, "late": true}'
    const file = new Blob([lines.join('\n')])
    const rows: string[][] = []
    const sink = (chunk: string[][]) => chunk.forEach(row => rows.push(row))
    const result = await readFileRows(file, { kind: 'json', encoding: 'utf-8' }, null, sink)
    expect(result).toEqual({ ok: true, rows: 100_001, torn: [70_002] })
    expect(rows[0]).toEqual(['n', 'at.day', 'late'])
    // The preview knows the paths of the records that it shows, which come first.
    expect(await readPreview(file, {})).toMatchObject({ preview: { rows: { 0: ['n', 'at.day'] } } })
    expect(rows[70_001]).toEqual([''])
    expect(rows[90_001]).toEqual(['90000', '', 'true'])
    expect(rows.at(-1)).toEqual(['99999', '0', ''])
  })

  it('are one where there is but one, however deep', async () => {
    expect((await rowsOf(new Blob(['{"id": 1, "of": {"a": [[]]}}']))).rows).toEqual([['id', 'of.a'], ['1', '[[]]']])
    const deep = `{"a": ${'{"b": '.repeat(50_000)}1${'}'.repeat(50_000)}}`
    expect((await rowsOf(new Blob([`[{"id": 1}, ${deep}]`]))).rows[1]![0]).toBe('1')
  })
})

describe('all rows of a workbook', () => {
  const answers = `${textRow(1, ['id', 'at', 'score', 'text', 'ok'])
  }<row r="2"><c r="A2"><v>12345678901234567</v></c><c r="B2" s="1"><v>46082</v></c>`
  + `<c r="C2"><v>4.0999999999999996</v></c><c r="D2" t="s"><v>0</v></c><c r="E2" t="b"><v>1</v></c></row>`
  + `<row r="4"><c r="A4"><v>1.03E+13</v></c><c r="B4" s="2"><v>46082.604166666664</v></c>`
  + `<c r="C4"><v>n/a</v></c><c r="D4" t="str"><f>A1</f><v>=A1</v></c><c r="E4" t="e"><v>#N/A</v></c></row>`
  + `<row r="1048576"/>`
  const workbook = () => writeWorkbook([
    { name: 'Empty', rows: '' },
    { name: 'Answers &amp; more', rows: answers },
    { name: '备注', rows: textRow(1, ['a', 'b']) },
  ], [' 很好 '])
  const rows = [
    ['id', 'at', 'score', 'text', 'ok'],
    ['12345678901234567', '2026-03-01', '4.1', ' 很好 ', 'true'],
    ['', '', '', '', ''],
    ['10300000000000', '2026-03-01T14:30:00', 'n/a', '=A1', ''],
  ]

  it('keep the power of ten of a number that the spreadsheet rounded, which it is known by', async () => {
    const cells = ['1.23456789012345E+16', '9.00000000000001E+17', '1.5E+3']
      .map((value, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>${value}</v></c></row>`)
    const { rows } = await rowsOf(await writeWorkbook([{ name: 'Ids', rows: cells.join('') }]))
    expect(rows).toEqual([['1.23456789012345E+16'], ['9.00000000000001E+17'], ['1500']])
  })

  it('are texts, of the first sheet that holds anything', async () => {
    const { preview, ...read } = await rowsOf(await workbook())
    expect(read).toEqual({ rows, result: { ok: true, rows: 4, torn: [] } })
    expect(preview).toMatchObject({
      shape: { kind: 'workbook', sheet: 'Answers & more' },
      sheets: ['Answers & more', '备注'],
    })
  })

  it('are those of the sheet that somebody chose, out of a ZIP too', async () => {
    expect((await rowsOf(await workbook(), '备注')).rows).toEqual([['a', 'b']])
    expect((await rowsOf(await writeZip({ 'answers.xlsx': await workbook() }), '备注')).rows).toEqual([['a', 'b']])
  })

  it('are all of them, of which the preview has the first', async () => {
    const many = Array.from({ length: 200_001 }, (_, index) => textRow(index + 1, [`${index}`, 'x']))
    const { preview, rows } = await rowsOf(await writeWorkbook([{ name: 'Many', rows: many.join('') }]))
    expect(preview.rows.length).toBe(200)
    expect(rows.length).toBe(200_001)
    expect(rows.at(-1)).toEqual(['200000', 'x'])
  })

  it('are where they stand, also where they do not say so', async () => {
    const rows = `<row><c t="inlineStr"><is><t>a</t></is></c><c/><c t="inlineStr"><is><t>b</t></is></c></row>`
      + `<row r="3"><c r="B3"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>`
    expect((await rowsOf(await writeWorkbook([{ name: 'A', rows }]))).rows)
      .toEqual([['a', '', 'b'], ['', '', ''], ['', '1', '2'], ['3', '', '']])
  })
})
