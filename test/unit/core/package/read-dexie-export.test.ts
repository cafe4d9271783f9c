import { beforeAll, describe, expect, it } from 'vitest'
import { KairosDatabase } from '../../../../core/database/kairos-database.ts'
import { newId } from '../../../../core/journey/identifier.ts'
import { recordTypes } from '../../../../core/journey/records.ts'
import { formatVersion, limits } from '../../../../core/package/format.ts'
import { openDexieExport } from '../../../../core/package/read/read-dexie-export.ts'
import { exportStore } from '../../../support/export-store.ts'
import { importFile } from '../../../support/import-file.ts'
import { emptyStore, sampleStore } from '../../support/sample-store.ts'

let store: Awaited<ReturnType<typeof sampleStore>>
let exported: any

beforeAll(async () => {
  store = await sampleStore({ observations: 3 })
  await store.db.settings.put({ key: 'language', value: 'en' })
  exported = JSON.parse(await (await exportStore(store.db)).text())
})

const fileOf = (json: unknown) => new Blob([JSON.stringify(json)])

/** The export with the rows of some tables replaced. */
function withRows(changes: Record<string, (rows: any[]) => any[]>): Blob {
  const data = exported.data.data.map((table: any) => {
    const change = changes[table.tableName]
    return change ? { ...table, rows: change(table.rows) } : table
  })
  return fileOf({ ...exported, data: { ...exported.data, data } })
}

async function bytesOf(db: KairosDatabase) {
  const files = await db.pictureFiles.orderBy('id').toArray()
  return Promise.all(files.map(async ({ id, file }) => [id, file.type, new Uint8Array(await file.arrayBuffer())]))
}

async function loaded(file: Blob) {
  const db = emptyStore()
  const result = await importFile(db, file)
  if (!result.ok)
    throw new Error(JSON.stringify(result.error))
  return { db, report: result.value }
}

async function refused(file: Blob) {
  const db = emptyStore()
  const result = await importFile(db, file)
  expect(await db.entries.count() + await db.pictureFiles.count()).toBe(0)
  return result.ok ? result : result.error
}

describe('an export of the store by dexie-export-import', () => {
  it.each([{}, { prettyJson: true }, { numRowsPerChunk: 1 }])(
    'brings the same records and pictures as were in it: %j',
    async (options) => {
      const { db, report } = await loaded(await exportStore(store.db, options))
      expect(report).toMatchObject({
        problems: [],
        observations: 3,
        screenshots: 3,
        contents: { audits: [{ id: store.auditId }] },
      })
      for (const type of recordTypes)
        expect(await db.records(type).toArray(), type).toEqual(await store.db.records(type).toArray())
      expect(await bytesOf(db)).toEqual(await bytesOf(store.db))
    },
  )

  it('brings nothing that does not leave with a file: neither settings nor drafts nor the journal', async () => {
    const { db } = await loaded(fileOf(exported))
    expect(await db.settings.count() + await db.drafts.count()).toBe(0)
    expect((await db.entries.toArray()).map(({ action }) => action)).toEqual(['file-imported'])
  })

  it('changes nothing where it came from, and nothing when it is loaded twice', async () => {
    const result = await importFile(store.db, fileOf(exported))
    expect(result).toMatchObject({ ok: true, value: { problems: [], entry: null } })
  })

  it('carries deletions along, but for those of audits that are gone', async () => {
    const other = await sampleStore({ observations: 2 })
    const file = await exportStore(other.db)
    await other.journal.write({ action: 'observation-deleted', by: null }, [
      { type: 'observation', id: other.observationIds[0]!, content: null },
    ])
    const version = { revision: 2, updatedAt: '2026-11-21T10:00:00.000Z' }
    await other.db.tombstones.put({ id: newId(), type: 'observation', auditId: newId(), ...version })
    const { db } = await loaded(file)
    const result = await importFile(db, await exportStore(other.db))
    expect(result).toMatchObject({ ok: true, value: { problems: [], counts: { deleted: 1 } } })
  })

  it('has a picture of any size: its base64 may end in one chunk and begin in another', async () => {
    const { cutFiles } = await import('../../../../core/package/read/cut-files.ts')
    for (const length of [7_999_900, 7_999_930, 7_999_931, 7_999_932, 7_999_933, 7_999_940, 17_000_000]) {
      const head = '{"tableName":"pictureFiles","rows":[{"x":"\\"data\\\\","file":{"type":"a","data":"'
      const file = new Blob([head, 'A'.repeat(length), '=="}}]}'])
      const { json, cuts } = (await cutFiles(file, 1_000))!
      expect(JSON.parse(json)).toMatchObject({ rows: [{ x: '"data\\', file: { data: 0 } }] })
      expect(cuts).toMatchObject([{ padding: 2 }])
      expect(cuts[0]!.to - cuts[0]!.from).toBe(length + 2)
    }
  })

  it('is of a version of the store whose format is known', async () => {
    const { verno } = new KairosDatabase('never-opened')
    const ran: number[] = []
    const steps = Array.from({ length: formatVersion + 1 }, (_, index) => ({
      to: index + 1,
      what: '',
      migrate: <T>(lists: T) => {
        ran.push(index + 1)
        return lists
      },
    }))
    await openDexieExport(fileOf({ ...exported, data: { ...exported.data, databaseVersion: verno } }), undefined, steps)
    expect(ran).toEqual([formatVersion + 1])
  })

  it('goes through the migrations of the format', async () => {
    const opened = await openDexieExport(fileOf(exported), undefined, [
      { to: 2, what: '', migrate: lists => ({ ...lists, audit: [] }) },
    ])
    expect(opened).toMatchObject({ ok: true, value: { lists: { audit: [], observation: [{}, {}, {}] } } })
  })
})

describe('an export that is refused', () => {
  it('is of something else', async () => {
    expect(await refused(fileOf({ name: 'kairos', version: 1 }))).toEqual({ kind: 'not-kairos' })
    expect(await refused(new Blob(['{ "formatName": nonsense']))).toEqual({ kind: 'not-kairos' })
    expect(await refused(fileOf({ ...exported, formatVersion: 2 }))).toEqual({ kind: 'not-kairos' })
    const notes = { databaseVersion: 1, data: [{ tableName: 'notes', rows: [] }] }
    const other = fileOf({ formatName: 'dexie', formatVersion: 1, data: notes })
    expect(await refused(other)).toEqual({ kind: 'not-kairos' })
  })

  it('is truncated or damaged', async () => {
    const text = JSON.stringify(exported)
    for (const share of [0.3, 0.6, 0.99]) {
      const start = text.slice(0, Math.floor(text.length * share)).replace(/\}+$/, '')
      expect(await refused(new Blob([start]))).toEqual({ kind: 'truncated' })
    }
    expect(await refused(new Blob([text.replace('"rows":[', '"rows":[[')]))).toEqual({ kind: 'damaged', part: 'JSON' })
    const deep = new Blob([`{"formatName":"dexie","deep":${'['.repeat(1e6)}${']'.repeat(1e6)}}`])
    expect(await refused(deep)).toMatchObject({ kind: expect.stringMatching(/damaged|not-kairos/) })
  })

  it('is of a newer store', async () => {
    const newer = fileOf({ ...exported, data: { ...exported.data, databaseVersion: 99 } })
    expect(await refused(newer)).toMatchObject({ kind: 'newer', version: 99 })
  })

  it('has more than can be read', async () => {
    const many = Array.from({ length: limits.records }).fill(1)
    expect(await refused(withRows({ stage: () => many }))).toEqual({ kind: 'too-many', records: expect.any(Number) })
    const manyKeys = `{"formatName":"dexie","rows":[${'{},'.repeat(5_000_001)}0]}`
    expect(await refused(new Blob([manyKeys]))).toEqual({ kind: 'too-large' })
    const pictures = '"data":"",'.repeat(limits.records + 1)
    const manyPictures = `{"formatName":"dexie","tableName":"pictureFiles",${pictures}"x":0}`
    expect(await refused(new Blob([manyPictures]))).toEqual({ kind: 'too-large' })
  })

  it('was cancelled', async () => {
    const result = await importFile(emptyStore(), fileOf(exported), { signal: AbortSignal.abort() })
    expect(result).toEqual({ ok: false, error: { kind: 'cancelled' } })
  })
})

describe('an export with broken rows', () => {
  it('brings in the good ones and lists the others', async () => {
    const broken = ([a, b, c]: any[]) => [
      a,
      { ...b, page: { address: 'javascript:alert(1)', title: '' } },
      { ...c, $types: { observedAt: 'date' } },
      null,
      7,
      [],
    ]
    const { db, report } = await loaded(withRows({ observation: broken }))
    const problems = report.problems.map(({ type, index, reason }) => [type, index, reason])
    expect(problems).toEqual([1, 2, 3, 4, 5].map(index => ['observation', index, 'shape']))
    expect(await db.records('observation').count()).toBe(1)
    expect(Object.keys((await db.records('observation').toArray())[0]!)).not.toContain('$types')
  })

  it('has pictures whose bytes are lost, others, no base64 or somebody else\'s', async () => {
    const file = (data: unknown) => ({ type: 'image/jpeg', data })
    const withOtherBytes = (data: string) => `${data.slice(0, 8)}BBBB${data.slice(12)}`
    const broken: [(rows: any[]) => any[], string][] = [
      [rows => rows.slice(1), 'picture-missing'],
      [([first, ...rows]) => [{ ...first, file: file('AAAA') }, ...rows], 'picture-damaged'],
      [([first, ...rows]) => [{ ...first, file: file(`*${first.file.data.slice(1)}`) }, ...rows], 'picture-damaged'],
      [([first, ...rows]) => [{ ...first, file: file(withOtherBytes(first.file.data)) }, ...rows], 'picture-damaged'],
      [([first, ...rows]) => [{ ...first, file: file(1) }, ...rows], 'picture-damaged'],
      [([first, ...rows]) => [{ ...first, file: file({ start: 0, end: 9 }) }, ...rows], 'picture-missing'],
      [([first, ...rows]) => [{ ...first, file: file({ toString: 1 }) }, ...rows], 'picture-missing'],
      [([first, ...rows]) => [{ ...first, file: null }, null, 7, ...rows], 'picture-missing'],
    ]
    for (const [change, reason] of broken) {
      const { db, report } = await loaded(withRows({ pictureFiles: change }))
      expect(report.problems.map(problem => problem.reason)).toContain(reason)
      expect(await db.records('observation').count()).toBe(3)
      expect(await db.pictureFiles.count()).toBeLessThan(3)
    }
  })

  it('cannot reach an object\'s prototype', async () => {
    const hostile = '"tags":[],"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}'
    const text = JSON.stringify(exported).replace('"tags":[]', hostile)
    const { db } = await loaded(new Blob([text]))
    expect(Object.hasOwn((await db.records('observation').toArray())[0]!, '__proto__')).toBe(false)
    expect(({} as any).polluted).toBeUndefined()
  })
})
