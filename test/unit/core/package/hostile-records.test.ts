import type { RawEntry } from '../../../support/raw-zip.ts'
import { Buffer } from 'node:buffer'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '../../../../core/journey/identifier.ts'
import { sha256 } from '../../../../core/journey/sha256.ts'
import { limits } from '../../../../core/package/format.ts'
import { exportAudit } from '../../../support/export-audit.ts'
import { imageHead } from '../../../support/image-head.ts'
import { importFile } from '../../../support/import-file.ts'
import { rawZip } from '../../../support/raw-zip.ts'
import { dumpWhole } from '../../../support/store-dump.ts'
import { entriesOf, recordsIn } from '../../../support/tamper.ts'
import { sampleStore } from '../../support/sample-store.ts'

let auditId: string
let entries: RawEntry[]
let store: Awaited<ReturnType<typeof sampleStore>>

beforeAll(async () => {
  const from = await sampleStore({ title: 'Incoming', observations: 3 })
  auditId = from.auditId
  const exported = await exportAudit(from.db, auditId, { generator: 'Kairos test', clock: from.clock })
  entries = await entriesOf(exported!.file)
})

beforeEach(async () => {
  store = await sampleStore({ title: 'Already here', observations: 1 })
})

function textOf(path: string): string {
  const { data } = entries.find(({ name }) => name === path)!
  return Buffer.from(data as Uint8Array).toString()
}

function listOf(type: string): any[] {
  return JSON.parse(textOf(`records/${type}.json`))
}

/** The file with lists as given: records, or the very text of a list. */
function fileWith(lists: Record<string, unknown>): Blob {
  const texts = Object.entries(lists).map(([type, list]) => ({
    name: type === 'manifest' ? 'manifest.json' : `records/${type}.json`,
    data: typeof list === 'string' ? list : JSON.stringify(list),
  }))
  return rawZip([...entries.filter(({ name }) => texts.every(text => text.name !== name)), ...texts])
}

/** The file with its first observation changed. */
function fileWithFirst(change: object): Blob {
  const [first, ...others] = listOf('observation')
  return fileWith({ observation: [{ ...first, ...change }, ...others] })
}

async function report(file: Blob) {
  const result = await importFile(store.db, file, { clock: store.clock })
  if (!result.ok)
    throw new Error(JSON.stringify(result.error))
  return result.value
}

async function refusal(file: Blob) {
  const before = await dumpWhole(store.db)
  const result = await importFile(store.db, file, { clock: store.clock })
  expect(await dumpWhole(store.db)).toEqual(before)
  return result.ok ? 'was taken in' : result.error
}

/** What is said of the first observation, while the two others come in. */
async function complaintAbout(change: object) {
  const { problems, observations } = await report(fileWithFirst(change))
  expect([problems.length, observations]).toEqual([1, 2])
  return `${problems[0]!.reason} ${problems[0]!.detail}`
}

describe('a record with keys that mean something to a program', () => {
  it.each(['__proto__', '\\u005f_proto__', '__pr\\u006Fto__', '\\u005F\\u005Fproto\\u005f\\u005f'])(
    'has none that changes what an object is, however it is spelled: %s',
    async (key) => {
      const [first] = listOf('observation')
      const text = JSON.stringify([{ ...first, inner: [{ deeper: {} }] }])
        .replace('"deeper":{', `"deeper":{"${key}":{"evil":1}`)
        .replace('{', `{"${key}":{"evil":1},`)
      await report(fileWith({ observation: text }))
      const stored: any = await store.db.records('observation').get(first.id)
      const { deeper } = stored.inner[0]
      expect([stored.evil, deeper.evil, Object.keys(deeper)]).toEqual([undefined, undefined, []])
      expect(Object.keys(stored)).not.toContain('__proto__')
    },
  )

  it('changes nothing but itself', async () => {
    const [first] = listOf('observation')
    const hostile = { ...first, constructor: { prototype: { evil: 1 } }, toString: 7, hasOwnProperty: 'x' }
    const text = JSON.stringify([hostile]).replace('{', '{"__proto__":{"evil":1},')
    await report(fileWith({ observation: text }))
    const stored: any = await store.db.records('observation').get(first.id)
    expect([stored.evil, (({}) as any).evil, Object.hasOwn(stored, '__proto__')]).toEqual([undefined, undefined, false])
    expect(stored).toMatchObject({ toString: 7, hasOwnProperty: 'x' })
  })

  it('that stand twice has the last of them, as everywhere', async () => {
    const [first] = listOf('observation')
    const text = JSON.stringify([first]).replace('"note":', '"note":"one","note":"two","x":')
    await report(fileWith({ observation: text }))
    expect((await store.db.records('observation').get(first.id))!.note).toBe('two')
  })
})

describe('a record that is too much', () => {
  const ten = 'x'.repeat(10_000_000)
  const marks = Array.from({ length: 100_000 }).fill('pain')

  it.each<[string, string, object]>([
    ['text', 'too-long text', { note: ten }],
    ['text in a field that nobody knows', 'too-long text', { fromTheFuture: { said: ten } }],
    ['name of a field', 'too-long text', { [ten]: 1 }],
    ['note', 'too-long note', { note: 'x'.repeat(20_001) }],
    ['list', 'shape marks', { marks }],
    ['list in a field that nobody knows', 'shape size', { fromTheFuture: [marks, marks, marks] }],
    ['depth', 'shape depth', { fromTheFuture: JSON.parse(`${'['.repeat(60)}${']'.repeat(60)}`) }],
  ])('is set aside: %s', async (_, complaint, change) => {
    expect(await complaintAbout(change)).toBe(complaint)
  })

  it.each(['', '{"__proto__":1}'])(
    'is set aside where it is nested beyond any recursion, with this in it: %s',
    async (inner) => {
      const deep = `${'['.repeat(200_000)}${inner}${']'.repeat(200_000)}`
      const { problems } = await report(fileWith({ observation: deep }))
      expect(problems.map(({ reason, detail }) => `${reason} ${detail}`)).toEqual(['shape depth'])
    },
  )

  it('is not even parsed where there are millions, in all lists together', async () => {
    const half = `[[${'0,'.repeat(limits.values / 2)}0]]`
    expect(await refusal(fileWith({ moment: half, persona: half }))).toEqual({ kind: 'too-large' })
    expect(await report(fileWith({ moment: half }))).toMatchObject({
      problems: [{ type: 'moment', reason: 'shape', detail: 'size' }],
    })
  })

  it('never makes a long complaint', async () => {
    const moment = {
      id: newId(),
      revision: 1,
      updatedAt: '2026-11-21T10:00:00.000Z',
      auditId,
      touchpointId: listOf('touchpoint')[0].id,
      reasons: [{ rule: 'x', figures: { ['k'.repeat(90_000)]: 'none' } }],
    }
    const { problems } = await report(fileWith({ moment: [moment] }))
    expect(problems.map(({ detail }) => detail.length)).toEqual([limits.shownText])
  })
})

describe('numbers that JSON cannot say', () => {
  it.each(['NaN', 'Infinity', '-Infinity', '0x10', '.5'])('make a list that cannot be read: %s', async (number) => {
    const text = JSON.stringify(listOf('observation')).replace('"revision":1', `"revision":${number}`)
    expect(await refusal(fileWith({ observation: text }))).toEqual({
      kind: 'damaged',
      part: 'records/observation.json',
    })
  })

  it.each(['revision', 'fromTheFuture'])('or that are read as infinite set their record aside: %s', async (field) => {
    const [first] = listOf('observation')
    const text = JSON.stringify([{ ...first, [field]: 12345 }]).replace('12345', '1e999')
    const { problems } = await report(fileWith({ observation: text }))
    expect(problems.map(({ reason, detail }) => `${reason} ${detail}`)).toEqual(['shape number'])
  })

  it.each([['1e999'], ['-1'], ['0.5'], ['"3"'], ['null']])('make no count of the manifest: %s', async (count) => {
    const head = '"format":"kairos","version":1,"generator":"x","created":"2026-11-21T10:00:00.000Z"'
    const manifest = `{${head},"counts":{"observation":${count}}}`
    expect(await refusal(fileWith({ manifest }))).toEqual({ kind: 'damaged', part: 'manifest.json' })
  })

  it('of a manifest that counts more than there is set nothing aside for them', async () => {
    const manifest = {
      format: 'kairos',
      version: 1,
      generator: 'x',
      created: '2026-11-21T10:00:00.000Z',
      counts: { observation: Number.MAX_SAFE_INTEGER, unheardOf: 9 },
    }
    expect(await report(fileWith({ manifest }))).toMatchObject({ observations: 3, problems: [] })
  })
})

describe('addresses and dates', () => {
  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'JAVASCRIPT://x/%0Aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://x/1',
    'about:blank',
    'chrome://settings',
    '//evil.example',
    'https://',
    '',
  ])('that are no page\'s set the observation aside: %j', async (address) => {
    expect(await complaintAbout({ page: { address, title: '' } })).toBe('shape page.address')
  })

  it.each([
    '1999-12-31T23:59:59.999Z',
    '2100-01-01T00:00:00.000Z',
    '+275760-09-13T00:00:00.000Z',
    '2026-02-30T00:00:00.000Z',
    '',
    1e15,
  ])('that do not exist, or are of no use, set the observation aside: %j', async (observedAt) => {
    expect(await complaintAbout({ observedAt })).toBe('shape observedAt')
  })

  const at = '2026-11-21T10:00:00.000Z'

  it.each([
    [{ from: null, until: at, replied: true }, 'waited.from'],
    [{ from: at, until: null, replied: false }, 'waited.until'],
    [{ from: at, until: at }, 'waited.replied'],
    [6, 'waited'],
  ])('that a wait lacks set the observation aside: %j', async (waited, where) => {
    expect(await complaintAbout({ waited })).toBe(`shape ${where}`)
  })

  it('that a wait has the wrong way round come in: nobody knows then how long it was', async () => {
    const waited = { from: at, until: '2020-01-01T00:00:00.000Z', replied: true }
    expect((await report(fileWithFirst({ waited }))).problems).toEqual([])
  })
})

describe('text that is not what it seems', () => {
  it('keeps half characters as they are, there and back again', async () => {
    const note = 'half \uD83D and \uDE00 and the other'
    await report(fileWithFirst({ note }))
    const again = await exportAudit(store.db, auditId, { generator: 'Kairos test', clock: store.clock })
    const notes = (await recordsIn(again!.file, 'observation')).map(observation => observation.note)
    expect(notes).toContain(note)
  })

  it('turns no sentence that a name stands in, nor the name of a file', async () => {
    const title = 'Spring \u202Egpj.exe\u2066'
    const [audit] = listOf('audit')
    const [auditor] = listOf('auditor')
    const [touchpoint, ...touchpoints] = listOf('touchpoint')
    await report(fileWith({
      audit: [{ ...audit, title }],
      auditor: [{ ...auditor, name: '\u202DMei\u2069' }],
      touchpoint: [{ ...touchpoint, name: { en: '\u202BHome' } }, ...touchpoints],
    }))
    const stored = [
      (await store.db.records('audit').get(auditId))!.title,
      (await store.db.records('auditor').get(auditor.id))!.name,
      (await store.db.records('touchpoint').get(touchpoint.id))!.name.en,
    ]
    expect(stored).toEqual(['Spring gpj.exe', 'Mei', 'Home'])
    const again = await exportAudit(store.db, auditId, { generator: 'x', clock: store.clock })
    expect(again!.name).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/)
  })

  it('turns no figure, address, market or program beside it', async () => {
    const [first, ...others] = listOf('observation')
    const changed = {
      page: { address: 'https://shop.example/\u202Eknab', title: '\u2067Plans' },
      context: { ...first.context, market: 'TW\u202E', browser: '\u202AFirefox' },
      tags: ['\u202Dnew'],
      evidence: [{ kind: 'measurement', name: 'Load\u202E', value: 12.45, unit: '\u2066s' }],
    }
    const file = fileWith({
      manifest: { ...JSON.parse(textOf('manifest.json')), generator: 'Kairos\u202E 1' },
      observation: [{ ...first, ...changed }, ...others],
    })
    const outcome = await report(file)
    const { page, context, tags, evidence } = (await store.db.records('observation').get(first.id))!
    expect(page).toEqual({ address: 'https://shop.example/%E2%80%AEknab', title: 'Plans' })
    expect([context.market, context.browser, ...tags]).toEqual(['TW', 'Firefox', 'new'])
    expect(evidence).toEqual([{ kind: 'measurement', name: 'Load', value: 12.45, unit: 's' }])
    expect(outcome.contents.written!.generator).toBe('Kairos 1')
  })

  it('is kept as it was written in a note, markup and all', async () => {
    const note = '<script>alert(1)</script> \u202Eabc {{ 7 * 7 }}'
    await report(fileWithFirst({ note }))
    expect((await store.db.records('observation').get(listOf('observation')[0].id))!.note).toBe(note)
  })
})

describe('records that are another\'s', () => {
  it('under a list of another type are set aside, with what needed them', async () => {
    const { problems } = await report(fileWith({ auditor: listOf('touchpoint') }))
    const kinds = Object.groupBy(problems, ({ type, reason }) => `${type} ${reason}`)
    const counts = Object.fromEntries(Object.entries(kinds).map(([kind, list]) => [kind, list!.length]))
    expect(counts).toEqual({ 'auditor shape': listOf('touchpoint').length, 'observation dangling': 3 })
  })

  it('by the id of a record that is here do not touch it', async () => {
    const before = await dumpWhole(store.db)
    const [auditor] = listOf('auditor')
    const stolen = { ...auditor, id: store.observationIds[0], revision: 99 }
    const buried = { id: store.auditorId, type: 'moment', auditId, revision: 99, updatedAt: '2026-11-21T10:00:00.000Z' }
    const { problems } = await report(fileWith({ auditor: [...listOf('auditor'), stolen], tombstone: [buried] }))
    expect(problems.map(({ type, reason }) => `${type} ${reason}`)).toEqual(['auditor taken', 'tombstone taken'])
    const after = await dumpWhole(store.db)
    for (const [table, rows] of Object.entries(before))
      expect(after[table]).toMatchObject(rows)
  })

  it('cannot be kept out by a deletion of another type that came first', async () => {
    const other = await sampleStore({ title: 'Third', observations: 2 })
    const [journey] = await other.db.records('journey').toArray()
    const version = { revision: 99, updatedAt: '2026-11-21T10:00:00.000Z' }
    await report(fileWith({ tombstone: [{ id: journey!.id, type: 'moment', auditId, ...version }] }))
    const file = (await exportAudit(other.db, other.auditId, { generator: 'x', clock: other.clock }))!.file
    expect(await report(file)).toMatchObject({ observations: 2, problems: [], counts: { deletedLocally: 0 } })
    expect(await store.db.records('journey').get(journey!.id)).toEqual(journey)
  })

  it('that name each other in a ring come in, and go out again', async () => {
    const [auditor] = listOf('auditor')
    const twin = { ...auditor, id: newId(), sameAs: auditor.id }
    await report(fileWith({ auditor: [{ ...auditor, sameAs: twin.id }, twin] }))
    const again = await exportAudit(store.db, auditId, { generator: 'x', clock: store.clock })
    expect((await recordsIn(again!.file, 'auditor')).map(({ id }) => id).sort()).toEqual([auditor.id, twin.id].sort())
  })

  it('are deleted once, however often and however newly the file says so', async () => {
    const id = listOf('observation')[0].id
    await report(fileWith({}))
    const deletion = { id, type: 'observation', auditId, updatedAt: '2026-11-21T10:00:00.000Z' }
    const tombstones = [5, 9, 3].map(revision => ({ ...deletion, revision }))
    const { counts, problems } = await report(fileWith({ observation: [], tombstone: tombstones }))
    expect([counts.deleted, problems.map(({ reason }) => reason)]).toEqual([1, ['twice', 'twice']])
  })
})

describe('a picture that is none', () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>')
  const pngOf = (width: number, height: number) => Buffer.from(imageHead('image/png', width, height))
  const png = pngOf(800, 600)
  const gigapixel = { type: 'image/png', width: 30_000, height: 30_000 }

  /** The file with other bytes in its first picture, which the record tells the truth about. */
  async function withBytes(bytes: Buffer, change: object = {}) {
    const [first, ...others] = listOf('picture')
    const record = { ...first, bytes: bytes.length, sha256: await sha256(new Uint8Array(bytes)), ...change }
    const list = { name: 'records/picture.json', data: JSON.stringify([record, ...others]) }
    const kept = entries.filter(({ name }) => name !== list.name && name !== first.file)
    return rawZip([...kept, list, { name: record.file, data: bytes }])
  }

  it.each<[string, Buffer, object, string]>([
    ['a drawing with a script, said to be a JPEG', svg, {}, 'picture-damaged'],
    ['a drawing with a script, said to be one', svg, { type: 'image/svg+xml' }, 'shape'],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), {}, 'picture-damaged'],
    ['a PNG, said to be a JPEG', png, {}, 'picture-damaged'],
    ['a PNG, said to be a WebP', png, { type: 'image/webp' }, 'picture-damaged'],
    ['nothing', Buffer.alloc(0), { bytes: 1 }, 'picture-damaged'],
    ['a gigapixel, said to be a screen', pngOf(30_000, 30_000), { type: 'image/png' }, 'picture-damaged'],
    ['a gigapixel, said to be one', pngOf(30_000, 30_000), gigapixel, 'picture-damaged'],
    ['a screen, said to be a gigapixel', png, gigapixel, 'picture-damaged'],
    ['a screen, said to lie on its side', png, { type: 'image/png', width: 600, height: 800 }, 'picture-damaged'],
    ['an image whose header is cut off', png.subarray(0, 20), { type: 'image/png' }, 'picture-damaged'],
    ['one that lies outside the pictures', svg, { file: 'records/evil.svg' }, 'picture-missing'],
  ])('is left out: %s', async (_, bytes, change, reason) => {
    const { problems, observations, screenshots } = await report(await withBytes(bytes, change))
    expect([problems.map(problem => problem.reason), observations, screenshots]).toEqual([[reason], 3, 2])
  })

  it('by its name alone is one by its bytes', async () => {
    const result = await report(await withBytes(png, { type: 'image/png', file: 'screenshots/evil.svg.html' }))
    expect([result.problems, result.screenshots]).toEqual([[], 3])
    const file = await store.db.pictureFiles.get(listOf('picture')[0].id)
    expect(file!.file.type).toBe('image/png')
  })
})
