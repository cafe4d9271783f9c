import type { RawEntry } from '../../../support/raw-zip.ts'
import process from 'node:process'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { limits } from '../../../../core/package/format.ts'
import { exportAudit } from '../../../support/export-audit.ts'
import { importFile } from '../../../support/import-file.ts'
import { rawZip } from '../../../support/raw-zip.ts'
import { dumpWhole } from '../../../support/store-dump.ts'
import { entriesOf } from '../../../support/tamper.ts'
import { sampleStore } from '../../support/sample-store.ts'

let entries: RawEntry[]
let store: Awaited<ReturnType<typeof sampleStore>>

beforeAll(async () => {
  const { db, auditId, clock } = await sampleStore({ title: 'Incoming', observations: 3 })
  const exported = await exportAudit(db, auditId, { generator: 'Kairos test', clock })
  entries = await entriesOf(exported!.file)
})

beforeEach(async () => {
  store = await sampleStore({ title: 'Already here', observations: 1 })
})

/** What is said of a file, into a store that must stay as it was. */
async function refusal(file: Blob) {
  const before = await dumpWhole(store.db)
  const result = await importFile(store.db, file, { clock: store.clock })
  expect(await dumpWhole(store.db)).toEqual(before)
  return result.ok ? 'was taken in' : result.error
}

const indexOf = (name: string) => entries.findIndex(entry => entry.name === name)
const picture = () => entries.find(({ name }) => name.startsWith('screenshots/'))!
const damaged = (part: string) => ({ kind: 'damaged', part })

/** The file with one entry changed. */
const changed = (name: string, change: Partial<RawEntry>) =>
  entries.map(entry => entry.name === name ? { ...entry, ...change } : entry)

describe('an archive that was put together by hand', () => {
  it('is a Kairos file where it tells the truth', async () => {
    const result = await importFile(store.db, rawZip(entries))
    expect(result).toMatchObject({ ok: true, value: { problems: [], observations: 3, screenshots: 3 } })
  })
})

describe('an archive whose manifest says something else than it holds', () => {
  const without = (name: string) => entries.filter(entry => entry.name !== name)

  it('is read, and said to', async () => {
    const result = await importFile(store.db, rawZip(without('records/observation.json')))
    const miscounts = [{ type: 'observation', stated: 3, found: 0 }]
    expect(result).toMatchObject({ ok: true, value: { observations: 0, contents: { miscounts } } })
  })

  it('so also where a list is shorter or longer', async () => {
    const few = changed('records/observation.json', { data: '[{}]', deflate: false })
    const result = await importFile(store.db, rawZip(few))
    const miscounts = [{ type: 'observation', stated: 3, found: 1 }]
    expect(result).toMatchObject({ ok: true, value: { contents: { miscounts } } })
    const many = changed('records/observation.json', { data: '[{},{},{},{}]', deflate: false })
    expect(await importFile(store.db, rawZip(many))).toMatchObject({
      ok: true,
      value: { contents: { miscounts: [{ type: 'observation', stated: 3, found: 4 }] } },
    })
  })

  it('is none where it holds no records at all', async () => {
    expect(await refusal(rawZip(entries.filter(({ name }) => !name.startsWith('records/'))))).toEqual({
      kind: 'no-records',
    })
  })
})

describe('an archive that would fill the memory', () => {
  it('of one list that unpacks to far more than it is', async () => {
    const bomb = `[${' '.repeat(20_000_000)}]`
    const file = rawZip(changed('records/stage.json', { data: bomb, deflate: true }))
    expect(await refusal(file)).toEqual({ kind: 'too-large' })
  })

  it('of one list larger than any', async () => {
    const lie = { unpacked: limits.recordsBytes + 1, packed: limits.recordsBytes }
    const huge = { name: 'records/persona.json', data: '[]', lie }
    expect(await refusal(rawZip([...entries, huge]))).toEqual({ kind: 'too-large' })
  })

  it('of many lists of which each alone may be as large', async () => {
    const share = Math.ceil(limits.allRecordsBytes / 4)
    const lists = /^records\/(?:stage|touchpoint|criterion|auditor|audit)/
    const many = entries.map(entry => lists.test(entry.name) ? { ...entry, lie: { unpacked: share } } : entry)
    expect(await refusal(rawZip(many))).toEqual({ kind: 'too-large' })
  })

  it('of pictures that together unpack to far more than they are', async () => {
    const bomb = { data: 'P'.repeat(100_000), lie: { unpacked: 1_000_000 } }
    const bombs = Array.from({ length: 20 }, (_, index) => ({ name: `screenshots/${index}.png`, ...bomb }))
    expect(await refusal(rawZip([...entries, ...bombs]))).toEqual({ kind: 'too-large' })
  })

  it('of a million files', async () => {
    const file = rawZip([...entries, { name: 'x', at: 0, times: 1_000_000 }])
    const before = process.memoryUsage().rss
    expect(await refusal(file)).toEqual({ kind: 'too-large' })
    expect(process.memoryUsage().rss - before).toBeLessThan(1_000_000_000)
  })

  it('of files that share their bytes', async () => {
    const at = indexOf('records/stage.json')
    const shared = [...entries, { ...entries[at]!, name: 'records/plan.json', at }]
    expect(await refusal(rawZip(shared))).toEqual(damaged('records/plan.json'))
  })

  it('of files that lie within each other', async () => {
    const inner = entries[indexOf('records/stage.json')]!
    const reaching = { name: 'records/persona.json', data: '[]', lie: { packed: 1_000, unpacked: 1_000 } }
    const others = entries.filter(entry => entry !== inner)
    expect(await refusal(rawZip([reaching, inner, ...others]))).toEqual(damaged('records/stage.json'))
  })
})

describe('an archive that lies', () => {
  it.each([
    ['says less than it unpacks to', { unpacked: 40 }],
    ['says more than it unpacks to', { unpacked: 4_000 }],
    ['has another checksum', { crc: 7 }],
    ['says it is encrypted', { flags: 0x801 }],
    ['is packed in a way nobody knows', { method: 98 }],
    ['says it is packed and is not', { method: 8 }],
  ])('about a list: it %s', async (_, lie) => {
    const part = 'records/observation.json'
    expect(await refusal(rawZip(changed(part, { deflate: !('method' in lie), lie })))).toEqual(damaged(part))
  })

  it('about a list that would go on for 50 MB', async () => {
    const data = `[${' '.repeat(50_000_000)}]`
    const file = rawZip(changed('records/stage.json', { data, deflate: true, lie: { unpacked: 1_000 } }))
    expect(await refusal(file)).toEqual(damaged('records/stage.json'))
  })

  it.each([{ unpacked: 40 }, { crc: 7 }, { flags: 0x801 }, { method: 98 }])(
    'about a picture, and loses that alone: %o',
    async (lie) => {
      const result = await importFile(store.db, rawZip(changed(picture().name, { lie })))
      expect(result).toMatchObject({
        ok: true,
        value: { observations: 3, screenshots: 2, problems: [{ type: 'picture', reason: 'picture-damaged' }] },
      })
    },
  )
})

describe('an archive with names', () => {
  it.each([
    '../../etc/passwd',
    '/etc/passwd',
    'screenshots/../../x.jpg',
    '..\\..\\x.jpg',
    'C:\\x.jpg',
    'C:/x.jpg',
    '\\\\server\\x.jpg',
  ])('that lead elsewhere is refused by that name: %s', async (name) => {
    expect(await refusal(rawZip([...entries, { name, data: 'x' }]))).toEqual(damaged(name))
  })

  it('that stand twice is refused by that name', async () => {
    const again = { ...entries[indexOf('records/observation.json')]!, data: '[]' }
    expect(await refusal(rawZip([...entries, again]))).toEqual(damaged('records/observation.json'))
  })

  it('without end is refused by the beginning of one', async () => {
    const name = `../${'x'.repeat(60_000)}`
    const shown = `${name.slice(0, limits.shownText - 1)}…`
    expect(await refusal(rawZip([...entries, { name, data: 'x' }]))).toEqual(damaged(shown))
  })

  it('that nobody knows is read, and they are left alone', async () => {
    const strange = [
      'constructor',
      '__proto__',
      'records/__proto__.json',
      'records/unknown.json',
      'screenshots/evil.svg',
      'index.html',
    ].map(name => ({ name, data: '<svg onload="alert(1)"/>' }))
    const result = await importFile(store.db, rawZip([...entries, ...strange]))
    expect(result).toMatchObject({ ok: true, value: { problems: [] } })
  })
})

describe('an archive that ends too early', () => {
  const twentieths = Array.from({ length: 20 }, (_, index) => index)

  it.each(twentieths)('is refused in words, at %i twentieths', async (share) => {
    const file = rawZip(entries)
    const error = await refusal(file.slice(0, Math.floor(file.size * share / 20)))
    expect(error).toEqual({ kind: share === 0 ? 'not-kairos' : 'truncated' })
  })

  it('or goes on for too long is refused in words', async () => {
    const file = rawZip(entries)
    expect(await refusal(new Blob([file, new Uint8Array(100_000)]))).toEqual({ kind: 'truncated' })
  })
})
