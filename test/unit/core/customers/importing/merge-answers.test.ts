import { describe, expect, it } from 'vitest'
import { importFile } from '../../../../../core/customers/importing/import-file.ts'
import { mergeAnswers } from '../../../../../core/customers/importing/merge-answers.ts'
import { createPseudonyms } from '../../../../../core/customers/importing/pseudonyms.ts'
import { readPreview } from '../../../../../core/customers/reading/read-preview.ts'
import { suggestMapping } from '../../../../../core/customers/systems/suggest-mapping.ts'
import { readStoredTable } from '../../../../../core/customers/table/stored-table.ts'

const journeyId = 'a0000000-0000-4000-8000-000000000001'
const placeId = 'a0000000-0000-4000-8000-000000000002'

async function imported(csv: string) {
  const file = new Blob([csv])
  const preview = await readPreview(file, {})
  if (!preview.ok)
    throw new Error(preview.reason)
  const { mapping, questions, measures } = suggestMapping(preview.preview)
  const reading = { mapping: { ...mapping, timeZone: 'UTC' }, questions, measures }
  const journeys = [{ journeyId, rules: [{ by: 'question' as const, pattern: 'q1', placeId }] }]
  const pseudonymOf = createPseudonyms(new Uint32Array([1, 2, 3, 4]))
  const target = { reading, journeys, pseudonymOf, now: Date.UTC(2026, 11, 31) }
  const read = await importFile(file, preview.preview, target)
  if (!read.ok)
    throw new Error(read.reason)
  return { target, table: read.table }
}

async function merged(before: string, csv: string) {
  const [old, next] = [await imported(before), await imported(csv)]
  const result = await mergeAnswers(old.table.file, next.table, next.target)
  const { rows, values } = await readStoredTable(result.file)
  const rowsOf = Array.from({ length: rows }, (_, row) =>
    Object.fromEntries([...values].map(([name, cells]) => [name, cells[row]])))
  return { ...result, rowsOf }
}

const before = `id,date,satisfaction,channel
1,2026-03-01,5,web
2,2026-03-02,2,app
3,2026-03-03,4,web
`

describe('answers that are imported anew', () => {
  it('take the place of those with the same record, and stand behind all others', async () => {
    const { changes, rows, rowsOf, counted } = await merged(before, `id,date,satisfaction,channel
2,2026-03-02,3,app
3,2026-03-03,4,web
4,2026-03-04,1,app
`)
    expect(changes).toEqual({ added: 1, changed: 1, same: 1, otherTime: 0 })
    expect(rows).toBe(4)
    expect(rowsOf.map(({ record, q1 }) => [record, q1])).toEqual([['1', 5], ['2', 3], ['3', 4], ['4', 1]])
    expect([...counted.numbers.get('q1')!]).toEqual([5, 3, 4, 1])
  })

  it('are all the same where a file comes in twice', async () => {
    const { changes, rowsOf } = await merged(before, before)
    expect(changes).toEqual({ added: 0, changed: 0, same: 3, otherTime: 0 })
    expect(rowsOf.map(({ at }) => at)).toEqual(['01', '02', '03'].map(day => Date.parse(`2026-03-${day}`)))
  })

  it('of another time under the same record are told apart: another survey may number its rows alike', async () => {
    const { changes } = await merged(before, `id,date,satisfaction,channel
1,2026-06-01,5,web
2,2026-03-02,3,app
3,2026-06-03,4,web
`)
    expect(changes).toEqual({ added: 0, changed: 3, same: 0, otherTime: 2 })
  })

  it('have the columns of both files; what a file has no column for is not taken away', async () => {
    const { rowsOf, changes } = await merged(before, `id,date,satisfaction,market,count
1,2026-03-01,5,AT,10
5,2026-03-05,1,DE,2
`)
    expect(changes).toEqual({ added: 1, changed: 1, same: 0, otherTime: 0 })
    expect(rowsOf.map(({ record, channel, market, count }) => [record, channel, market, count])).toEqual([
      ['1', 'web', 'AT', 10],
      ['2', 'app', null, 1],
      ['3', 'web', null, 1],
      ['5', null, 'DE', 2],
    ])
  })

  it('of counts have each group\'s new count, and not both', async () => {
    const groups = (many: number, few: number) =>
      `date,satisfaction,channel,count\n2026-03-01,5,web,${many}\n2026-03-01,5,app,${few}\n`
    const { changes, rowsOf } = await merged(groups(120, 7), groups(125, 7))
    expect(changes).toEqual({ added: 0, changed: 1, same: 1, otherTime: 0 })
    expect(rowsOf.map(({ channel, count }) => [channel, count])).toEqual([['web', 125], ['app', 7]])
  })

  it('know no customers any more where some stand for many', async () => {
    const known = 'id,email,date,satisfaction\n1,ann@example.com,2026-03-01,5\n'
    const { rowsOf } = await merged(known, 'id,date,satisfaction,count\n2,2026-03-01,5,20\n')
    expect(rowsOf.map(({ record, customer }) => [record, customer])).toEqual([['1', undefined], ['2', undefined]])
  })

  it('are tied anew, those that were there before as well', async () => {
    const { rowsOf, caught } = await merged(before, `id,date,satisfaction,channel\n9,2026-03-09,1,web\n`)
    expect(rowsOf.map(row => row.q1_place)).toEqual([placeId, placeId, placeId, placeId])
    expect(caught).toEqual([{ byRule: [4], left: [{ questionId: 'q1', n: 0 }] }])
  })

  it('have a column of fractions where one of both has', async () => {
    const { target, table } = await imported('id,date,satisfaction\n1,2026-03-01,4\n')
    const halves = target.reading.questions.map(question => ({ ...question, scale: { min: 1, max: 5, step: 0.5 } }))
    const old = await imported('id,date,satisfaction\n2,2026-03-01,4\n')
    const file = new Blob(['id,date,satisfaction\n2,2026-03-01,4.5\n'])
    const read = await importFile(file, { shape: { kind: 'text', encoding: 'utf-8', separator: ',' }, entry: null }, {
      ...old.target,
      reading: { ...old.target.reading, questions: halves },
    })
    if (!read.ok)
      throw new Error(read.reason)
    const { file: both } = await mergeAnswers(read.table.file, table, target)
    expect((await readStoredTable(both)).values.get('q1')).toEqual([4.5, 4])
  })
})

it('rows behind a line that names the separator are read as the others are', async () => {
  const { table } = await imported('sep=;\nid;date;satisfaction\n1;2026-03-01;5\n')
  expect([table.rows, table.refused]).toEqual([1, []])
})
