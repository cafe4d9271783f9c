import type { KairosDatabase } from '../../../../core/database/kairos-database.ts'
import type { SampleStore } from '../../support/sample-store.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { sweepAnswerFiles } from '../../../../core/database/answers/sweep-answer-files.ts'
import { createJournal } from '../../../../core/database/journal/journal.ts'
import { importFiles } from '../../../../core/package/import/import-files.ts'
import { exportStore } from '../../../support/export-store.ts'
import { importFile } from '../../../support/import-file.ts'
import { entriesOf, recordsIn } from '../../../support/tamper.ts'
import { fixedClock } from '../../support/fixed-clock.ts'
import { emptyStore, sampleStore } from '../../support/sample-store.ts'
import { addSource, shareFile, surveyOf } from '../../support/shared-source.ts'

let store: SampleStore

beforeEach(async () => {
  store = await sampleStore({ observations: 2 })
})

/** All that a store holds of customers. */
async function customersIn(db: KairosDatabase) {
  const files = await db.answerFiles.orderBy('id').toArray()
  const bytes = await Promise.all(files.map(({ file }) => file.arrayBuffer()))
  return {
    sources: await db.records('source').toArray(),
    files: files.map(({ file: { type }, ...rest }, index) => ({ ...rest, type, bytes: new Uint8Array(bytes[index]!) })),
  }
}

async function opened(...files: Blob[]) {
  const db = emptyStore()
  for (const file of files) {
    const result = await importFile(db, file)
    expect(result).toMatchObject({ ok: true, value: { problems: [] } })
  }
  return db
}

describe('customers’ answers in a Kairos file', () => {
  it.each([{}, { passphrase: 'five words that nobody guesses' }])(
    'are the same in the store that opens it: record, bytes and counts: %j',
    async ({ passphrase }) => {
      const { id } = await addSource(store, { csv: surveyOf({ Alpha: 12, Beta: 3 }) })
      const file = await shareFile(store, { customers: 'answers' }, { passphrase })
      const db = emptyStore()
      expect(await importFile(db, file, { passphrase })).toMatchObject({ ok: true, value: { problems: [] } })
      expect(await customersIn(db)).toEqual(await customersIn(store.db))
      expect((await customersIn(db)).files).toMatchObject([{ sourceId: id, counts: { states: { answered: 15 } } }])
    },
  )

  it('lie there as they are, and are counted in its progress', async () => {
    const { id, answers } = await addSource(store, { csv: surveyOf({ Alpha: 12 }) })
    const progress: number[][] = []
    const onProgress = (...told: number[]) => progress.push(told)
    const file = await shareFile(store, { customers: 'answers' }, { onProgress })
    const entry = (await entriesOf(file)).find(({ name }) => name === `answers/${id}.parquet`)
    expect(entry!.data).toEqual(new Uint8Array(answers.file))
    expect(progress).toEqual([[1, 3], [2, 3], [3, 3]])
  })

  it('are left out where their bytes are lost, and the source goes without', async () => {
    await addSource(store, { csv: surveyOf({ Alpha: 12 }) })
    await store.db.answerFiles.clear()
    const file = await shareFile(store, { customers: 'answers' })
    expect(await recordsIn(file, 'source')).toMatchObject([{ answers: null }])
    const db = await opened(file)
    expect(await customersIn(db)).toMatchObject({ sources: [{ answers: null }], files: [] })
  })

  it('heal where a whole file comes after one that had lost them, as no conflict', async () => {
    const { id } = await addSource(store, { csv: surveyOf({ Alpha: 12 }) })
    await addSource(store, { id, csv: surveyOf({ Alpha: 14 }) })
    const whole = await shareFile(store, { customers: 'answers' })
    const files = await store.db.answerFiles.toArray()
    await store.db.answerFiles.clear()
    const lost = await shareFile(store, { customers: 'answers' })
    await store.db.answerFiles.bulkAdd(files)
    const db = await opened(lost)
    expect(await importFile(db, whole)).toMatchObject({ ok: true, value: { conflicts: [], counts: { updated: 1 } } })
    expect((await customersIn(db)).files).toHaveLength(1)
  })

  it('are those of the newer version, in whatever order two files come', async () => {
    const { id } = await addSource(store, { csv: surveyOf({ Alpha: 12 }) })
    const older = await shareFile(store, { customers: 'answers' })
    store.clock.advance(1000)
    await addSource(store, { id, csv: surveyOf({ Alpha: 14, Beta: 6 }) })
    const newer = await shareFile(store, { customers: 'answers' })
    const [inOrder, reversed] = [await opened(older, newer), await opened(newer, older)]
    expect(await reversed.records('source').toArray()).toEqual(await store.db.records('source').toArray())
    expect(await inOrder.records('source').toArray()).toEqual(await reversed.records('source').toArray())
    const [source] = await reversed.records('source').toArray()
    expect((await customersIn(reversed)).files.map(({ id }) => id)).toEqual([source!.answers!.id])
    expect(await inOrder.answerFiles.get(source!.answers!.id)).toMatchObject({ counts: { states: { answered: 20 } } })
  })

  it('come once where several files have them, and stay where the first of these is left out', async () => {
    await addSource(store, { csv: surveyOf({ Alpha: 12 }) })
    const file = await shareFile(store, { customers: 'answers' })
    const { countAnswerFile } = await import('../../../../core/customers/counts/count-answer-file.ts')
    const decisions = [{ to: 'leave-out', index: 0 } as const, { to: 'import' } as const]
    const db = emptyStore()
    const [outcome, ...others] = await importFiles(db, [{ name: 'a', file }, { name: 'b', file }], {
      clock: store.clock,
      countAnswers: countAnswerFile,
      decide: async () => decisions.shift()!,
    })
    expect([outcome!.name, others]).toEqual(['b', []])
    expect(await customersIn(db)).toEqual(await customersIn(store.db))
  })

  it('change nothing when they come again', async () => {
    await addSource(store, { csv: surveyOf({ Alpha: 12 }) })
    const file = await shareFile(store, { customers: 'answers' })
    const db = await opened(file)
    const before = await customersIn(db)
    expect(await importFile(db, file)).toMatchObject({ ok: true, value: { problems: [], entry: null } })
    expect(await importFile(store.db, file)).toMatchObject({ ok: true, value: { problems: [], entry: null } })
    expect(await customersIn(db)).toEqual(before)
  })

  it('go again with the import that is taken back, their bytes a day later', async () => {
    await addSource(store, { csv: surveyOf({ Alpha: 12 }) })
    const file = await shareFile(store, { customers: 'answers' })
    const db = emptyStore()
    const clock = fixedClock()
    const result = await importFile(db, file, { clock })
    const { entry } = result.ok ? result.value : expect.unreachable()
    await createJournal(db, clock).undo(entry!.id, null)
    expect(await db.records('source').count()).toBe(0)
    expect(await sweepAnswerFiles(db, clock)).toBe(0)
    clock.advance(90_000_000)
    expect([await sweepAnswerFiles(db, clock), await db.answerFiles.count()]).toEqual([1, 0])
  })

  it('are not swept away while their file is read', async () => {
    await addSource(store, { csv: surveyOf({ Alpha: 12 }) })
    const file = await shareFile(store, { customers: 'answers' })
    const db = emptyStore()
    const { locks } = navigator
    let sweeping: Promise<number> | undefined
    const onProgress = (done: number) => void (done > 0 && (sweeping ??= sweepAnswerFiles(db, fixedClock(), locks)))
    await importFile(db, file, { locks, onProgress })
    expect([await sweeping, await db.answerFiles.count()]).toEqual([0, 1])
  })

  it('leave nothing behind where the import is given up', async () => {
    await addSource(store, { csv: surveyOf({ Alpha: 12 }) })
    const file = await shareFile(store, { customers: 'answers' })
    const db = emptyStore()
    const lifetime = new AbortController()
    // They are staged before the first screenshot.
    const onProgress = (done: number) => void (done > 0 && lifetime.abort())
    expect(await importFile(db, file, { onProgress, signal: lifetime.signal }))
      .toEqual({ ok: false, error: { kind: 'cancelled' } })
    expect(await customersIn(db)).toEqual({ sources: [], files: [] })
  })
})

describe('customers’ answers in an export of the store', () => {
  it.each([{}, { numRowsPerChunk: 1 }])('come through: %j', async (options) => {
    await addSource(store, { csv: surveyOf({ Alpha: 12, Beta: 3 }) })
    await addSource(store, { csv: surveyOf({ Gamma: 7 }) })
    const db = await opened(await exportStore(store.db, options))
    expect(await customersIn(db)).toEqual(await customersIn(store.db))
    expect(await db.pictureFiles.count()).toBe(2)
  })

  it('are missed by their source where the store had lost them', async () => {
    await addSource(store, { csv: surveyOf({ Alpha: 12 }) })
    await store.db.answerFiles.clear()
    const db = emptyStore()
    const result = await importFile(db, await exportStore(store.db))
    expect(result).toMatchObject({ ok: true, value: { problems: [{ type: 'source', reason: 'answers-missing' }] } })
    expect(await customersIn(db)).toMatchObject({ sources: [{ answers: null }], files: [] })
  })
})
