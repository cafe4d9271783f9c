import type { Shrink } from '../../../../core/package/export/for-mail.ts'
import type { ExportSelection } from '../../../../core/package/export/plan-export.ts'
import type { ExportOptions } from '../../../../core/package/export/write-export.ts'
import type { Decision } from '../../../../core/package/import/import-files.ts'
import type { SampleStore } from '../../support/sample-store.ts'
import { BlobReader, ZipReader } from '@zip.js/zip.js'
import { beforeEach, describe, expect, it } from 'vitest'
import { pictureIdsOf } from '../../../../core/journey/observation.ts'
import { estimateExport } from '../../../../core/package/export/estimate-export.ts'
import { planExport } from '../../../../core/package/export/plan-export.ts'
import { writeExport } from '../../../../core/package/export/write-export.ts'
import { importFiles } from '../../../../core/package/import/import-files.ts'
import { exportAudit } from '../../../support/export-audit.ts'
import { exportStore } from '../../../support/export-store.ts'
import { importFile } from '../../../support/import-file.ts'
import { dumpStore } from '../../../support/store-dump.ts'
import { recordsIn, tampered } from '../../../support/tamper.ts'
import { drawing } from '../../support/drawing.ts'
import { emptyStore, sampleStore } from '../../support/sample-store.ts'

let store: SampleStore

beforeEach(async () => {
  store = await sampleStore({ observations: 3 })
})

async function exported(
  { db, auditId, clock }: Pick<SampleStore, 'db' | 'auditId' | 'clock'>,
  options: Partial<ExportOptions> = {},
): Promise<Blob> {
  return (await exportAudit(db, auditId, { generator: 'Kairos test', clock, ...options }))!.file
}

async function storeAfter(...files: Blob[]) {
  const db = emptyStore()
  for (const file of files)
    expect(await importFile(db, file)).toMatchObject({ ok: true, value: { problems: [] } })
  return db
}

async function dumpAfter(...files: Blob[]) {
  return dumpStore(await storeAfter(...files))
}

describe('a file for a mail', () => {
  it('has smaller pictures, and the records of the originals', async () => {
    const mail = await exported(store, { shrink: drawing(9) })
    const whole = await recordsIn(await exported(store), 'picture')
    const pictures = await recordsIn(mail, 'picture')
    expect(pictures.map(({ reduced: _, file: __, ...picture }) => picture))
      .toEqual(whole.map(({ file: _, ...picture }) => picture))
    expect(pictures[0].reduced).toEqual({
      type: 'image/webp',
      width: 409,
      height: 300,
      bytes: 41,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect(pictures[0].file).toMatch(/\.webp$/)
    const entries = await new ZipReader(new BlobReader(mail)).getEntries()
    const screenshots = entries.filter(({ filename }) => filename.startsWith('screenshots/'))
    expect(screenshots.map(({ uncompressedSize }) => uncompressedSize)).toEqual([41, 41, 41])
  })

  it('leaves a store that knows that they are smaller, and the records as they were', async () => {
    const db = await storeAfter(await exported(store, { shrink: drawing(9) }))
    const [row] = await db.pictureFiles.toArray()
    expect(row).toMatchObject({ reduced: { bytes: 41, width: 409 }, file: { size: 41, type: 'image/webp' } })
    expect((await dumpStore(db)).picture).toEqual((await dumpStore(store.db)).picture)
  })

  it('has a picture as it is where it would not get smaller, and where it cannot be drawn', async () => {
    const large = drawing(386)
    const lost: Shrink = async () => null
    for (const shrink of [large, lost])
      expect(await dumpAfter(await exported(store, { shrink }))).toEqual(await dumpAfter(await exported(store)))
  })

  it('can be locked', async () => {
    const passphrase = 'several words'
    const db = emptyStore()
    const locked = await exported(store, { shrink: drawing(9), passphrase })
    expect(await importFile(db, locked, { passphrase })).toMatchObject({
      ok: true,
      value: { problems: [], screenshots: 3 },
    })
    expect(await dumpStore(db)).toEqual(await dumpAfter(await exported(store, { shrink: drawing(9) })))
  })

  it('goes out again as it came in, whether for a mail or not', async () => {
    const mail = await exported(store, { shrink: drawing(9) })
    const db = await storeAfter(mail)
    const again = { ...store, db }
    const expected = await dumpAfter(mail)
    expect(await dumpAfter(await exported(again))).toEqual(expected)
    expect(await dumpAfter(await exported(again, { shrink: drawing(2) }))).toEqual(expected)
  })

  it('is the same by way of an export of the whole store', async () => {
    const db = await storeAfter(await exported(store, { shrink: drawing(9) }))
    expect(await dumpAfter(await exportStore(db))).toEqual(await dumpStore(db))
  })
})

describe('of several versions of a picture', () => {
  it('the original is kept, in whatever order they come, and it is said that it came', async () => {
    const [mail, whole] = [await exported(store, { shrink: drawing(9) }), await exported(store)]
    const expected = await dumpStore(store.db)
    expect(await dumpAfter(whole, mail)).toMatchObject({ pictureFiles: expected.pictureFiles! })
    const db = await storeAfter(mail)
    const result = await importFile(db, whole)
    expect(result).toMatchObject({
      ok: true,
      value: {
        betterPictures: 3,
        screenshots: 0,
        counts: { added: 0, updated: 0 },
        entry: { action: 'file-imported' },
      },
    })
    expect(await dumpStore(db)).toMatchObject({ pictureFiles: expected.pictureFiles! })
    expect(await importFile(db, whole)).toMatchObject({ ok: true, value: { betterPictures: 0, entry: null } })
    expect(await importFile(db, mail)).toMatchObject({ ok: true, value: { betterPictures: 0, entry: null } })
  })

  it('the smaller one with more bytes is kept', async () => {
    const small = await exported(store, { shrink: drawing(3) })
    const large = await exported(store, { shrink: drawing(30) })
    const expected = await dumpAfter(large)
    expect(await dumpAfter(small, large)).toEqual(expected)
    expect(await dumpAfter(large, small)).toEqual(expected)
  })

  it('always the same is kept, though nothing tells which is better', async () => {
    const one = await exported(store, { shrink: drawing(3, 1) })
    const other = await exported(store, { shrink: drawing(3, 2) })
    expect(await dumpAfter(one, other)).toEqual(await dumpAfter(other, one))
  })

  it('the original is kept, also where it came while the picture was deleted', async () => {
    const whole = await exported(store)
    const { pictureFiles } = await dumpStore(store.db)
    const [observation] = await store.db.records('observation').toArray()
    const [pictureId] = pictureIdsOf(observation!)
    const deletion = await store.journal.write({ action: 'observation-deleted', by: null }, [
      { type: 'observation', id: observation!.id, content: null },
      { type: 'picture', id: pictureId!, content: null },
    ])
    const deleted = await exported(store)
    await store.journal.undo(deletion.id, null)
    const restored = await exported(store, { shrink: drawing(3) })
    const orders = [
      [deleted, whole, restored],
      [whole, deleted, restored],
      [restored, deleted, whole],
      [deleted, restored, whole],
    ]
    for (const files of orders)
      expect(await dumpAfter(...files)).toMatchObject({ pictureFiles: pictureFiles! })
  })
})

describe('several files that are taken in together', () => {
  const named = (...files: Blob[]) => files.map((file, index) => ({ name: String(index), file }))

  async function versions() {
    return {
      small: await exported(store, { shrink: drawing(3) }),
      large: await exported(store, { shrink: drawing(30) }),
      whole: await exported(store),
    }
  }

  it('leave the same as one by one, in whatever order', async () => {
    const { small, large, whole } = await versions()
    const expected = await dumpAfter(whole)
    const orders = [
      [small, large, whole],
      [small, whole, large],
      [large, small, whole],
      [whole, small, large],
      [whole, large, small],
      [large, whole, small],
    ]
    for (const files of orders) {
      const db = emptyStore()
      await importFiles(db, named(...files), { clock: store.clock })
      expect(await dumpStore(db)).toEqual(expected)
    }
  })

  it('leave nothing of one that is left out, though others gave way to it', async () => {
    const { small, large } = await versions()
    const decisions: Decision[] = [{ to: 'leave-out', index: 0 }, { to: 'import' }]
    for (const files of [[large, small], [large, small, small], [small, large]]) {
      const db = emptyStore()
      const left = [...decisions]
      await importFiles(db, named(...files), { clock: store.clock, decide: async () => left.shift()! })
      expect(await dumpStore(db)).toEqual(await dumpAfter(...files.slice(1)))
    }
  })

  it('say before that screenshots will be betterPictures, and again after', async () => {
    const { small, whole } = await versions()
    const db = await storeAfter(small)
    const shown: unknown[] = []
    const [outcome] = await importFiles(db, named(whole), { clock: store.clock, decide: async ([preview]) => {
      shown.push(preview)
      return { to: 'import' }
    } })
    expect(shown).toMatchObject([{ result: { value: { betterPictures: 3 } } }])
    expect(outcome).toMatchObject({ result: { value: { betterPictures: 3, counts: { added: 0 } } } })
  })
})

describe('a file that lies about smaller versions', () => {
  it.each([
    ['has other bytes', { sha256: '0'.repeat(64) }],
    ['has another size', { bytes: 24 }],
    ['has another type', { type: 'image/png' }],
    ['has a type that can carry a script', { type: 'image/svg+xml' }],
    ['has no size', { width: 0 }],
    ['has a field too few', { height: undefined }],
    ['is larger than any picture', { bytes: 60_000_001 }],
  ])('loses the picture alone: its version %s', async (_, change) => {
    const file = await exported(store, { shrink: drawing(9) })
    const [first, ...others] = await recordsIn(file, 'picture')
    const hostile = await tampered(file, {
      'records/picture.json': [{ ...first, reduced: { ...first.reduced, ...change } }, ...others],
    })
    const result = await importFile(emptyStore(), hostile)
    expect(result).toMatchObject({
      ok: true,
      value: { screenshots: 2, observations: 3, problems: [{ type: 'picture', reason: 'picture-damaged' }] },
    })
  })

  it.each([null, 'x', 7, []])('loses the picture alone: its version is %j', async (reduced) => {
    const file = await exported(store, { shrink: drawing(9) })
    const [first, ...others] = await recordsIn(file, 'picture')
    const lying = await tampered(file, { 'records/picture.json': [{ ...first, reduced }, ...others] })
    const result = await importFile(emptyStore(), lying)
    expect(result).toMatchObject({ ok: true, value: { screenshots: 2, problems: [{ reason: 'picture-damaged' }] } })
  })

  it('leaves nothing in the store but what a version has', async () => {
    const file = await exported(store, { shrink: drawing(9) })
    const pictures = (await recordsIn(file, 'picture')).map(picture =>
      ({ ...picture, reduced: { ...picture.reduced, more: 'x' } }))
    const db = await storeAfter(await tampered(file, { 'records/picture.json': pictures }))
    expect(await dumpStore(db)).toEqual(await dumpAfter(file))
  })

  it('takes the place of no original', async () => {
    const file = await exported(store, { shrink: drawing(9) })
    const before = await dumpStore(store.db)
    await importFile(store.db, file)
    expect(await dumpStore(store.db)).toEqual(before)
  })
})

describe('several files for mails', () => {
  const mostBytes = 100_000

  async function written(selection: ExportSelection, options: Partial<ExportOptions> = {}) {
    const { db, auditId, clock } = store
    const plan = (await planExport(db, auditId, selection))!
    const files: Blob[] = []
    for await (const { file } of writeExport(db, plan, { generator: 'Kairos test', clock, ...options }))
      files.push(file)
    return { plan, files }
  }

  beforeEach(async () => {
    store = await sampleStore({ observations: 12, pictureBytes: 60_000 })
  })

  /** Of every third picture twice as many bytes are left as of the others. */
  const uneven: Shrink = async (file) => {
    const [last] = new Uint8Array(await file.slice(-1).arrayBuffer())
    return drawing(last! % 3 === 0 ? 20_000 : 10_000)(file)
  }

  it('are each as small as wished, as many as fit into each', async () => {
    const { files } = await written({ mostBytes }, { shrink: uneven })
    expect(files.filter(({ size }) => size >= mostBytes)).toEqual([])
    expect(files.length).toBeLessThan((await written({ mostBytes })).files.length)
    expect(await dumpAfter(...files)).toEqual(await dumpAfter(...(await written({}, { shrink: uneven })).files))
  })

  it('are estimated by a few pictures, of which none is drawn twice', async () => {
    const { files, plan } = await written({ mostBytes }, { shrink: uneven })
    let drawn = 0
    const mail = { known: new Map<string, number>(), shrink: (file: Blob) => {
      drawn++
      return uneven(file)
    } }
    const estimate = await estimateExport(store.db, plan, mail)
    expect(drawn).toBeLessThan(12)
    expect(await estimateExport(store.db, { ...plan, mostBytes: undefined }, mail)).toMatchObject({ files: 1 })
    expect(drawn).toBe(mail.known.size)
    const size = files.reduce((sum, { size }) => sum + size, 0)
    expect(estimate.bytes / size).toBeGreaterThan(0.7)
    expect(estimate.bytes / size).toBeLessThan(1.3)
  })

  it('tell how far they are, and can be cancelled at any time', async () => {
    const steps: [number, number][] = []
    await written({ mostBytes }, { shrink: uneven, onProgress: (done, total) => steps.push([done, total]) })
    expect(steps.map(([done]) => done)).toEqual(Array.from({ length: 24 }, (_, index) => index + 1))
    expect(new Set(steps.map(([, total]) => total))).toEqual(new Set([24]))
    for (const at of [1, 11, 13, 23]) {
      const lifetime = new AbortController()
      const onProgress = (done: number) => done === at && lifetime.abort()
      const cancelled = written({ mostBytes }, { shrink: uneven, signal: lifetime.signal, onProgress })
      await expect(cancelled).rejects.toThrow('abort')
    }
  })
})
