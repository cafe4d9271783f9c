import type { Encoding } from '../../../../../core/journey/rows/encodings.ts'
import type { Separator } from '../../../../../core/journey/rows/table.ts'
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { textRows } from '../../../../../core/customers/reading/text-rows.ts'
import { encodeText } from '../../../support/encode-text.ts'

interface Written {
  encoding?: Encoding
  separator?: Separator
  sliceBytes?: number
}

/** All rows of a text, the number of the first, and which are torn. */
async function rowsOf(text: string, { encoding = 'utf-8', separator = ',', sliceBytes }: Written = {}) {
  const reading = { torn: [] as number[] }
  const rows: string[][] = []
  let first = 0
  const file = new Blob([encodeText(text, encoding)])
  for await (const chunk of textRows(file, { encoding, separator }, reading, sliceBytes)) {
    first ||= chunk.firstNumber
    expect(chunk.firstNumber).toBe(first + rows.length)
    chunk.rows.forEach(row => rows.push(row))
  }
  return { rows, first, torn: reading.torn }
}

describe('the rows of a text', () => {
  it('are the same in slices of any size as the table that was written', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', '\n', '\r\n', '\r', ',', ';', '\t', ' ', '客', '表', '語') })
    const table = fc.integer({ min: 2, max: 4 }).chain(width =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }))
    const encoding = fc.constantFrom<Encoding>('utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5', 'shift_jis')
    const separator = fc.constantFrom<Separator>(',', ';', '\t')
    const newline = fc.constantFrom('\r\n', '\n', '\r')
    const sliceBytes = fc.integer({ min: 1, max: 40 })
    const written = fc.record({ table, encoding, separator, newline, sliceBytes, end: fc.boolean() })
    await fc.assert(fc.asyncProperty(written, async ({ table, separator, newline, end, ...how }) => {
      const text = Papa.unparse(table, { delimiter: separator, newline }) + (end ? newline : '')
      expect(await rowsOf(text, { separator, ...how })).toEqual({ rows: table, first: 1, torn: [] })
    }), { numRuns: 400 })
  })

  it('have the numbers that they have in the file, empty ones too', async () => {
    expect(await rowsOf('a,b\n\n1,2\n')).toEqual({ rows: [['a', 'b'], [''], ['1', '2']], first: 1, torn: [] })
  })

  it('begin after a line that says what separates them', async () => {
    expect(await rowsOf('\uFEFFsep=;\r\na;b\r\n1;2', { separator: ';', encoding: 'utf-16le', sliceBytes: 3 }))
      .toEqual({ rows: [['a', 'b'], ['1', '2']], first: 2, torn: [] })
  })

  it('are told apart where lines end in several ways', async () => {
    const { rows } = await rowsOf('a,b\n1,2\r\n3,"4\r\n5"\r6,7\n')
    expect(rows).toEqual([['a', 'b'], ['1', '2'], ['3', '4\n5'], ['6', '7']])
  })

  it('are told apart where a second file follows whose lines end otherwise', async () => {
    const { rows } = await rowsOf(`${'a,b\r\n'.repeat(200_000)}${'"c\r\nd",e\n'.repeat(200_000)}`)
    expect(rows.length).toBe(400_000)
    expect(rows.at(-1)).toEqual(['c\nd', 'e'])
  })

  it('may be of a megabyte', async () => {
    const long = '长"\n'.repeat(400_000)
    const text = Papa.unparse([['a', 'b'], ['1', long], ['2', 'c']])
    expect((await rowsOf(text)).rows).toEqual([['a', 'b'], ['1', long], ['2', 'c']])
  })

  it('go on after a quotation mark that none closes', async () => {
    expect(await rowsOf('a,b\n1,"open\n2,c\n3,"d\ne"\n4,f\n')).toEqual({
      rows: [['a', 'b'], ['1', '"open'], ['2', 'c'], ['3', 'd\ne'], ['4', 'f']],
      first: 1,
      torn: [2],
    })
  })

  it('go on after one in a file of megabytes', async () => {
    const after = Array.from({ length: 300_000 }, (_, index) => [`${index}`, 'some words more'])
    const { rows, torn } = await rowsOf(`a,b\n1,"open\n${Papa.unparse(after, { newline: '\n' })}`)
    expect(torn).toEqual([2])
    expect(rows.length).toBe(300_002)
    expect(rows.at(-1)).toEqual(['299999', 'some words more'])
  })

  it('are none where there is no end to them', async () => {
    await expect(rowsOf('x'.repeat(5_000_000))).rejects.toMatchObject({ reason: 'no-table' })
    await expect(rowsOf('"a\n'.repeat(1001))).rejects.toMatchObject({ reason: 'damaged' })
    await expect(rowsOf(`a,b\n${','.repeat(5_000)}`)).rejects.toMatchObject({ reason: 'too-many-columns' })
  })
})
