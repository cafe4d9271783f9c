import type { AnswerColumn } from '../../../../core/customers/table/answer-columns.ts'
import type { Values } from '../../../../core/customers/table/answer-writer.ts'
import type { ImportOptions } from '../../../support/import-file.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { createAnswerWriter } from '../../../../core/customers/table/answer-writer.ts'
import { countRows } from '../../../../core/customers/table/read-answers.ts'
import { sha256 } from '../../../../core/journey/sha256.ts'
import { limits } from '../../../../core/package/format.ts'
import { importFile } from '../../../support/import-file.ts'
import { entriesOf, recordsIn, tampered } from '../../../support/tamper.ts'
import { emptyStore, sampleStore } from '../../support/sample-store.ts'
import { addSource, shareFile, surveyOf } from '../../support/shared-source.ts'

let file: Blob
let source: any
let path: string
let bytes: Uint8Array<ArrayBuffer>

beforeEach(async () => {
  const store = await sampleStore({ observations: 1 })
  await addSource(store, { csv: surveyOf({ Alpha: 12 }) })
  file = await shareFile(store, { customers: 'answers' })
  source = (await recordsIn(file, 'source'))[0]
  path = `answers/${source.id}.parquet`
  bytes = new Uint8Array((await entriesOf(file)).find(({ name }) => name === path)!.data)
})

/** The file with other answers, of which the record says truly how many bytes and rows they are. */
async function withAnswers(found: Uint8Array<ArrayBuffer>, said: object = {}): Promise<Blob> {
  const digest = await sha256(found)
  const answers = { ...source.answers, bytes: found.length, sha256: digest, ...said }
  return tampered(file, { 'records/source.json': [{ ...source, answers }], [path]: new Blob([found]) })
}

/** The source comes in without its answers, for this reason and no other. */
async function expectWithout(hostile: Blob, reason: string, options: ImportOptions = {}) {
  const db = emptyStore()
  const result = await importFile(db, hostile, options)
  expect(result).toMatchObject({
    ok: true,
    value: { problems: [{ type: 'source', id: source.id, index: 0, reason, detail: 'Survey' }], observations: 1 },
  })
  expect(result.ok && result.value.problems).toHaveLength(1)
  expect(await db.records('source').toArray()).toEqual([{ ...source, answers: null }])
  expect(await db.answerFiles.count()).toBe(0)
}

const record: AnswerColumn = { name: 'record', type: 'STRING', isNullable: false }
const at: AnswerColumn = { name: 'at', type: 'TIMESTAMP', isNullable: false }
const month: AnswerColumn = { name: 'month', type: 'INT32', isNullable: false }
const q1: AnswerColumn = { name: 'q1', type: 'INT32', isNullable: true }

/** Answers of one row. */
function parquetOf(columns: AnswerColumn[], values: Values): Uint8Array<ArrayBuffer> {
  const writer = createAnswerWriter(columns)
  writer.write(values.map(value => [value]))
  return new Uint8Array(writer.finish())
}

/** No ZIP makes little of it. */
const words = Array.from({ length: 7_000 }, (_, index) => (46_656 + index * index * 7919 % 1_000_003).toString(36))
const noise = words.join('')

const oneRow = ['a', 1_772_323_200_000, 202603] as const

describe('answers that are not what their source says', () => {
  it('come in where nothing is wrong with what is written by hand', async () => {
    const db = emptyStore()
    const good = await withAnswers(parquetOf([record, at, month, q1], [...oneRow, 5]), { rows: 1 })
    expect(await importFile(db, good)).toMatchObject({ ok: true, value: { problems: [] } })
    expect(await db.answerFiles.toArray()).toMatchObject([{ counts: { states: { answered: 1 } } }])
  })

  it('are missing', async () => {
    await expectWithout(await tampered(file, { [path]: null }), 'answers-missing')
  })

  it('have other bytes, more or fewer', async () => {
    const other = bytes.with(bytes.length >> 1, bytes[bytes.length >> 1]! ^ 1)
    for (const found of [other, bytes.slice(0, -1), new Uint8Array([...bytes, 0])])
      await expectWithout(await tampered(file, { [path]: new Blob([found]) }), 'answers-damaged')
  })

  it('are no Parquet by their first or last bytes', async () => {
    await expectWithout(await withAnswers(bytes.with(0, 0)), 'answers-damaged')
    await expectWithout(await withAnswers(bytes.with(bytes.length - 1, 0)), 'answers-damaged')
    await expectWithout(await withAnswers(new TextEncoder().encode('PAR')), 'answers-damaged')
  })

  it('are no Parquet within', async () => {
    await expectWithout(await withAnswers(new TextEncoder().encode('PAR1PAR1')), 'answers-unreadable')
    const footer = bytes.map((byte, index) => index > 4 && index < bytes.length - 4 ? index * 7919 : byte)
    await expectWithout(await withAnswers(footer), 'answers-unreadable')
    const pages = bytes.map((byte, index) => index > 4 && index < 60 ? byte ^ 0xFF : byte)
    await expectWithout(await withAnswers(pages), 'answers-unreadable')
  })

  it('have more rows or bytes than are ever read', async () => {
    await expectWithout(await withAnswers(bytes, { rows: limits.answerRows + 1 }), 'answers-damaged')
    await expectWithout(await withAnswers(bytes, { rows: countRows(bytes.buffer) + 1 }), 'answers-unreadable')
    const answers = { ...source.answers, bytes: limits.answersBytes + 1 }
    await expectWithout(await tampered(file, { 'records/source.json': [{ ...source, answers }] }), 'answers-damaged')
  })

  it('unpack to far more than they are packed', async () => {
    const blown = new Uint8Array(3_000_000)
    blown.set(bytes.slice(0, 4))
    blown.set(bytes.slice(-4), blown.length - 4)
    await expectWithout(await withAnswers(blown), 'answers-damaged')
  })

  it.each<[string, AnswerColumn[], Values]>([
    ['a column that no source has', [record, at, month, { ...record, name: 'email' }], [...oneRow, 'a@b.example']],
    ['a question that the source does not ask', [record, at, month, { ...q1, name: 'q7' }], [...oneRow, 5]],
    ['a place in another journey', [record, at, month, { ...record, name: 'q1_place_2' }], [...oneRow, '']],
    ['another type', [record, at, month, { ...q1, type: 'STRING' }], [...oneRow, '5']],
    ['texts that are times', [record, { ...at, type: 'STRING' }, month, q1], ['a', 'today', 202603, 5]],
    ['one column twice', [record, at, month, q1, q1], [...oneRow, 5, 4]],
    ['no time', [record, month, q1], ['a', 202603, 5]],
    ['a text without end', [record, at, month, { ...record, name: 'q1_text' }], [...oneRow, noise]],
    ['a segment without end', [record, at, month, { ...record, name: 'segment' }], [...oneRow, noise.slice(0, 3_000)]],
    ['a point off the scale', [record, at, month, q1], [...oneRow, 6]],
  ])('have %s', async (_, columns, values) => {
    await expectWithout(await withAnswers(parquetOf(columns, values), { rows: 1 }), 'answers-unreadable')
  })

  it('take nobody else’s place: an id that stands for other bytes here stays theirs', async () => {
    const db = emptyStore()
    await importFile(db, file)
    const before = await db.answerFiles.toArray()
    const hostile = await withAnswers(parquetOf([record, at, month, q1], [...oneRow, 5]), { rows: 1 })
    const other = { ...(await recordsIn(hostile, 'source'))[0], id: '6a0c8f4b-3c0e-4a57-9f4c-2f5b9d1e7a10' }
    const result = await importFile(db, await tampered(hostile, { 'records/source.json': [other] }))
    expect(result).toMatchObject({ ok: true, value: { problems: [{ reason: 'answers-damaged' }] } })
    expect(await db.answerFiles.toArray()).toEqual(before)
  })

  it('are not read where nothing can count them', async () => {
    await expectWithout(file, 'answers-not-read', { countAnswers: undefined })
  })
})
