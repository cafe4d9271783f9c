import { BlobReader, BlobWriter, TextReader, ZipReader, ZipWriter } from '@zip.js/zip.js'
import { describe, expect, it } from 'vitest'
import { removeAudit } from '../../../../core/database/commands/remove-audit.ts'
import { loadAudit } from '../../../../core/database/reading/load-audit.ts'
import { newId } from '../../../../core/journey/identifier.ts'
import { onlinePurchase } from '../../../../core/journey/templates/online-purchase.ts'
import { auditFromTemplate } from '../../../../core/journey/templates/template.ts'
import { validateRecords } from '../../../../core/package/check/validate-records.ts'
import { openPackage } from '../../../../core/package/read/read-package.ts'
import { exportAudit } from '../../../support/export-audit.ts'
import { importFile } from '../../../support/import-file.ts'
import { recordsIn as records, tampered } from '../../../support/tamper.ts'
import { emptyStore, sampleStore } from '../../support/sample-store.ts'

const generator = 'Kairos test'

async function exported(observations = 2) {
  const store = await sampleStore({ observations })
  const result = await exportAudit(store.db, store.auditId, { generator, clock: store.clock })
  return { ...store, ...result! }
}

describe('a Kairos file', () => {
  it('brings everything of an audit into another store', async () => {
    const { file, db, auditId } = await exported(3)
    const other = emptyStore()
    const result = await importFile(other, file)
    expect(result).toMatchObject({
      ok: true,
      value: {
        observations: 3,
        screenshots: 3,
        problems: [],
        contents: { audits: [{ id: auditId, title: 'Spring round' }] },
      },
    })
    const byId = (a: { id: string }, b: { id: string }) => a.id < b.id ? -1 : 1
    const [here, there] = await Promise.all([loadAudit(db, auditId), loadAudit(other, auditId)])
    for (const list of ['stages', 'touchpoints', 'criteria', 'auditors', 'observations', 'pictures'] as const)
      expect(there![list].toSorted(byId)).toEqual(here![list].toSorted(byId))
    for (const { id, file: original } of await db.pictureFiles.toArray()) {
      const { file: copy } = (await other.pictureFiles.get(id))!
      expect(new Uint8Array(await copy.arrayBuffer())).toEqual(new Uint8Array(await original.arrayBuffer()))
    }
  })

  it('is named after the audit, the auditor and the day', async () => {
    expect((await exported(1)).name).toBe('Spring round - Mei - 2026-11-21.kairos')
  })

  it('shows readable screenshots when it is unzipped', async () => {
    const { file } = await exported(1)
    const names = (await new ZipReader(new BlobReader(file)).getEntries()).map(({ filename }) => filename)
    expect(names.filter(name => name.startsWith('screenshots/'))).toEqual([
      expect.stringMatching(/^screenshots\/Home page - Mei - 2026-11-21 09\.59\.58 - [0-9a-f]{8}\.jpg$/),
    ])
  })

  it('changes nothing when it is loaded twice', async () => {
    const { file } = await exported()
    const other = emptyStore()
    await importFile(other, file)
    const entries = await other.entries.count()
    const again = await importFile(other, file)
    expect(again).toMatchObject({ ok: true, value: { counts: { added: 0, updated: 0, localIsNewer: 0 }, entry: null } })
    expect(await other.entries.count()).toBe(entries)
  })

  it('can be loaded again after its audit was removed', async () => {
    const { file, auditId } = await exported()
    const { db, journal } = await sampleStore({ observations: 0 })
    await importFile(db, file)
    await removeAudit(db, journal, auditId, null)
    await importFile(db, file)
    expect((await loadAudit(db, auditId))?.observations).toHaveLength(2)
  })

  it('carries deletions along', async () => {
    const { file, db, journal, auditId, clock, observationIds } = await exported()
    const other = emptyStore()
    await importFile(other, file)
    await journal.write({ action: 'observation-deleted', by: null }, [
      { type: 'observation', id: observationIds[0]!, content: null },
    ])
    const later = await exportAudit(db, auditId, { generator, clock })
    const result = await importFile(other, later!.file)
    expect(result).toMatchObject({ ok: true, value: { counts: { deleted: 1 } } })
    expect((await loadAudit(other, auditId))?.observations.map(({ id }) => id)).toEqual([observationIds[1]])
  })
})

describe('files of one audit, in whatever order they come', () => {
  async function storeAfter(files: Blob[]) {
    const db = emptyStore()
    for (const file of files)
      await importFile(db, file)
    return db
  }

  async function exportedTwice(change: (store: Awaited<ReturnType<typeof exported>>) => Promise<unknown>) {
    const store = await exported()
    await change(store)
    const later = await exportAudit(store.db, store.auditId, { generator, clock: store.clock })
    return { ...store, earlier: store.file, later: later!.file }
  }

  const deleteFirst = ({ journal, observationIds }: Awaited<ReturnType<typeof exported>>) =>
    journal.write({ action: 'observation-deleted', by: null }, [
      { type: 'observation', id: observationIds[0]!, content: null },
    ])

  it('a deletion stays a deletion', async () => {
    const { earlier, later, observationIds } = await exportedTwice(deleteFirst)
    for (const files of [[earlier, later], [later, earlier]]) {
      const db = await storeAfter(files)
      expect((await db.records('observation').toArray()).map(({ id }) => id)).toEqual([observationIds[1]])
      expect((await db.tombstones.toArray()).map(({ id }) => id)).toEqual([observationIds[0]])
    }
  })

  it('a deletion that was taken back stays taken back', async () => {
    const store = await exported()
    const deletion = await deleteFirst(store)
    const deleted = (await exportAudit(store.db, store.auditId, { generator, clock: store.clock }))!.file
    await store.journal.undo(deletion.id, null)
    const restored = (await exportAudit(store.db, store.auditId, { generator, clock: store.clock }))!.file
    const orders = [
      [deleted, restored],
      [restored, deleted],
      [store.file, deleted, restored],
      [restored, store.file, deleted],
    ]
    for (const files of orders)
      expect(await (await storeAfter(files)).records('observation').count()).toBe(2)
    await importFile(store.db, deleted)
    expect(await store.db.records('observation').count()).toBe(2)
  })

  it('an observation that was taken back does not come again', async () => {
    const store = await sampleStore({ observations: 1 })
    const file = (await exportAudit(store.db, store.auditId, { generator, clock: store.clock }))!.file
    const [entry] = await store.db.entries.filter(({ action }) => action === 'observation-saved').toArray()
    await store.journal.undo(entry!.id, null)
    await importFile(store.db, file)
    expect(await store.db.records('observation').count()).toBe(0)
  })
})

describe('what leaves with an audit', () => {
  it('can be read where nothing else is', async () => {
    const { file } = await exported(3)
    const opened = await openPackage(file)
    if (!opened.ok)
      throw new Error(opened.error.kind)
    const { problems } = validateRecords(opened.value.lists, { has: () => false, criterion: () => undefined })
    expect(problems).toEqual([])
  })

  it('is nothing of another audit', async () => {
    const store = await exported(1)
    const other = await auditFromTemplate(onlinePurchase, 'Other client')
    const stage = other.stages[0]!
    const version = { revision: 2, updatedAt: '2026-11-21T10:00:00.000Z' }
    await store.journal.adopt({ action: 'audit-started', by: null }, {
      records: [
        { type: 'journey', record: other.journey },
        { type: 'stage', record: stage },
        { type: 'touchpoint', record: { ...other.touchpoints[0]!, name: { en: 'Secret of the other client' } } },
        { type: 'audit', record: other.audit },
      ],
      tombstones: [{ id: newId(), type: 'observation', auditId: other.audit.id, ...version }],
    })
    const file = (await exportAudit(store.db, store.auditId, { generator, clock: store.clock }))!.file
    expect(JSON.stringify(await records(file, 'touchpoint'))).not.toContain('Secret')
    expect(await records(file, 'tombstone')).toEqual([])
  })
})

describe('a file that deletes', () => {
  it('cannot delete what is not of its own audits', async () => {
    const { db, auditId, observationIds } = await sampleStore({ observations: 1 })
    const { file } = await exported(1)
    const version = { revision: 99, updatedAt: '2026-11-21T10:00:00.000Z' }
    const hostile = await tampered(file, {
      'records/tombstone.json': [
        { id: auditId, type: 'audit', auditId, ...version },
        { id: observationIds[0], type: 'observation', auditId: newId(), ...version },
        { id: 'nonsense' },
      ],
    })
    const result = await importFile(db, hostile)
    const problems = result.ok ? result.value.problems : []
    expect(problems.map(({ type, reason, index }) => [type, reason, index])).toEqual([
      ['tombstone', 'foreign', 0],
      ['tombstone', 'foreign', 1],
      ['tombstone', 'shape', 2],
    ])
    expect(await db.records('audit').get(auditId)).toBeDefined()
    expect(await db.records('observation').get(observationIds[0]!)).toBeDefined()
  })
})

describe('a file that is refused', () => {
  async function refused(file: Blob) {
    const db = emptyStore()
    const result = await importFile(db, file)
    expect(await db.entries.count()).toBe(0)
    expect(await db.pictureFiles.count()).toBe(0)
    return result.ok ? result : result.error
  }

  it('is no archive', async () => {
    expect(await refused(new Blob(['%PDF-1.7 and so on']))).toEqual({ kind: 'not-kairos' })
    expect(await refused(new Blob([]))).toEqual({ kind: 'not-kairos' })
  })

  it('is an archive of something else', async () => {
    const writer = new ZipWriter(new BlobWriter())
    await writer.add('word/document.xml', new TextReader('<w/>'))
    expect(await refused(await writer.close())).toEqual({ kind: 'not-kairos' })
  })

  it('is truncated', async () => {
    const { file } = await exported()
    for (const share of [0.2, 0.5, 0.9, 0.99])
      expect(await refused(file.slice(0, Math.floor(file.size * share)))).toEqual({ kind: 'truncated' })
  })

  it('comes from a newer version', async () => {
    const { file } = await exported()
    const newer = await tampered(file, {
      'manifest.json': { format: 'kairos', version: 7, generator: 'Kairos 9.1', shape: 'unknown' },
    })
    expect(await refused(newer)).toEqual({ kind: 'newer', version: 7, generator: 'Kairos 9.1' })
  })

  it('has records that are no JSON', async () => {
    const { file } = await exported()
    const broken = await tampered(file, { 'records/observation.json': new Blob(['[{"id":']) })
    expect(await refused(broken)).toEqual({ kind: 'damaged', part: 'records/observation.json' })
  })

  it('was cancelled', async () => {
    const { file } = await exported()
    const db = emptyStore()
    const result = await importFile(db, file, { signal: AbortSignal.abort() })
    expect(result).toEqual({ ok: false, error: { kind: 'cancelled' } })
    expect(await db.entries.count()).toBe(0)
  })
})

describe('a file with broken records', () => {
  async function loaded(file: Blob) {
    const db = emptyStore()
    const result = await importFile(db, file)
    if (!result.ok)
      throw new Error(result.error.kind)
    return { db, report: result.value }
  }

  it('brings in the good ones and lists the broken ones', async () => {
    const { file } = await exported(4)
    const [a, b, c, d] = await records(file, 'observation')
    const { db, report } = await loaded(await tampered(file, {
      'records/observation.json': [
        a,
        { ...b, page: { address: 'javascript:alert(1)', title: 'x' } },
        { ...c, auditorId: '00000000-0000-4000-8000-000000000000' },
        { ...d, ratings: [{ criterionId: d.ratings[0].criterionId, value: 9, missing: null }] },
        a,
        'nonsense',
      ],
    }))
    expect(report.problems.map(({ index, reason }) => [index, reason])).toEqual([
      [1, 'shape'],
      [2, 'dangling'],
      [3, 'off-scale'],
      [4, 'twice'],
      [5, 'shape'],
    ])
    expect(report.problems[0]!.detail).toBe('page.address')
    expect((await db.records('observation').toArray()).map(({ id }) => id)).toEqual([a.id])
  })

  it('keeps an observation whose screenshot is lost or damaged', async () => {
    const { file } = await exported(2)
    const [first, second] = await records(file, 'picture')
    const drawing = new Blob(['<svg onload="alert(1)"/>'])
    const { db, report } = await loaded(await tampered(file, { [first.file]: null, [second.file]: drawing }))
    expect(report.problems.map(({ reason }) => reason).sort()).toEqual(['picture-damaged', 'picture-missing'])
    expect(await db.records('observation').count()).toBe(2)
    expect(await db.pictureFiles.count()).toBe(0)
  })

  it('keeps fields that it does not know', async () => {
    const { file } = await exported(1)
    const [observation] = await records(file, 'observation')
    const observations = [{ ...observation, weather: { sky: 'clear' } }]
    const { db } = await loaded(await tampered(file, { 'records/observation.json': observations }))
    const [stored] = await db.records('observation').toArray()
    expect(stored).toMatchObject({ weather: { sky: 'clear' } })
  })
})
