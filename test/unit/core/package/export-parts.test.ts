import type { ExportSelection } from '../../../../core/package/export/plan-export.ts'
import type { ExportedFile } from '../../../../core/package/export/write-export.ts'
import type { SampleStore } from '../../support/sample-store.ts'
import { describe, expect, it } from 'vitest'
import { keepVerbatim } from '../../../../core/database/commands/keep-verbatim.ts'
import { newId } from '../../../../core/journey/identifier.ts'
import { recordTypes } from '../../../../core/journey/records.ts'
import { estimateExport } from '../../../../core/package/export/estimate-export.ts'
import { planExport } from '../../../../core/package/export/plan-export.ts'
import { hasUnsent } from '../../../../core/package/export/select-records.ts'
import { writeExport } from '../../../../core/package/export/write-export.ts'
import { importFile } from '../../../support/import-file.ts'
import { newVerbatim } from '../../support/new-verbatim.ts'
import { emptyStore, samplePicture, sampleStore } from '../../support/sample-store.ts'

async function filesOf({ db, auditId, clock }: SampleStore, selection: ExportSelection) {
  const plan = (await planExport(db, auditId, selection))!
  const files: ExportedFile[] = []
  for await (const file of writeExport(db, plan, { generator: 'Kairos test', clock }))
    files.push(file)
  return { plan, estimate: await estimateExport(db, plan), files }
}

/** Enough for what all parts have, and two or three observations of these stores. */
const mostBytes = 110_000
const pictureBytes = 20_000

/** Everything a store holds of records and tombstones, and its pictures' ids. */
async function contentsOf(db: SampleStore['db']) {
  const tables = [...recordTypes.map(type => db.table(type)), db.tombstones]
  const rows = await Promise.all(tables.map(async table => [table.name, await table.toArray()]))
  return [...rows, ['pictures', await db.pictureFiles.toCollection().primaryKeys()]]
}

async function opened(files: { file: Blob }[]) {
  const db = emptyStore()
  for (const { file } of files)
    expect(await importFile(db, file)).toMatchObject({ ok: true, value: { problems: [] } })
  return contentsOf(db)
}

/** Gives the journey a persona with a portrait. */
async function withPortrait({ db, journal }: SampleStore) {
  const [journey] = await db.records('journey').toArray()
  const { id: portraitId, edit, file } = await samplePicture()
  const personaId = newId()
  const persona = { name: 'A buyer', portraitId, goals: [], pains: [], segment: '', role: '' }
  await journal.write({ action: 'audit-started', by: null }, [
    edit,
    { type: 'persona', id: personaId, content: persona },
    { type: 'journey', id: journey!.id, content: { ...journey!, personaId } },
  ], [file])
  return portraitId
}

describe('an export in parts', () => {
  it('says how many there are and how large, before anything is written', async () => {
    const store = await sampleStore({ observations: 5, pictureBytes })
    const { estimate, files } = await filesOf(store, { mostBytes })
    expect(files.length).toBeGreaterThan(1)
    expect(estimate.files).toBe(files.length)
    const written = files.reduce((sum, { file }) => sum + file.size, 0)
    expect(estimate.bytes / written).toBeGreaterThan(0.6)
    expect(estimate.bytes / written).toBeLessThan(1.4)
    expect(files[0]!.name).toBe(`Spring round - Mei - 2026-11-21 - 1 of ${files.length}.kairos`)
  })

  it('gives the same store in any order, and twice', async () => {
    const store = await sampleStore({ observations: 5, pictureBytes })
    await store.journal.write({ action: 'observation-deleted', by: null }, [
      { type: 'observation', id: store.observationIds[4]!, content: null },
    ])
    const whole = await opened((await filesOf(store, {})).files)
    const { files } = await filesOf(store, { mostBytes: 1 })
    expect(files).toHaveLength(4)
    expect(await opened(files)).toEqual(whole)
    expect(await opened([2, 0, 3, 1, 2, 0].map(part => files[part]!))).toEqual(whole)
  })

  it('brings a portrait too, which no observation shows', async () => {
    const store = await sampleStore({ observations: 3 })
    const portrait = await withPortrait(store)
    const { files } = await filesOf(store, { mostBytes: 1 })
    expect(files).toHaveLength(3)
    expect(await opened(files)).toEqual(await opened((await filesOf(store, {})).files))
    const { records } = (await planExport(store.db, store.auditId, { sent: {} }))!
    expect(records.pictures.map(({ id }) => id)).toContain(portrait)
  })

  it('has no part larger than wished, but for a single observation', async () => {
    const store = await sampleStore({ observations: 6, pictureBytes })
    const { files } = await filesOf(store, { mostBytes })
    expect(files.length).toBeGreaterThan(1)
    expect(files.length).toBeLessThan(6)
    expect(files.filter(({ file }) => file.size > mostBytes)).toEqual([])
  })
})

describe('an export of what is new', () => {
  it('leaves away what went out before as it is now, and brings what was changed since', async () => {
    const store = await sampleStore({ observations: 3 })
    const first = await filesOf(store, {})
    const [id] = store.observationIds
    const observation = (await store.db.records('observation').get(id!))!
    await store.journal.write({ action: 'observation-edited', by: null }, [
      { type: 'observation', id: id!, content: { ...observation, note: 'Changed' } },
    ])
    const second = await filesOf(store, { sent: first.plan.versions })
    expect(second.plan.records.observations.map(({ id }) => id)).toEqual([id])
    expect(second.plan.records.pictures).toHaveLength(1)
    expect(await opened([...first.files, ...second.files])).toEqual(await opened((await filesOf(store, {})).files))
  })

  it('brings what was changed since by a clock that was set back', async () => {
    const store = await sampleStore({ observations: 2 })
    const { plan: { versions } } = await filesOf(store, {})
    const [id] = store.observationIds
    const observation = (await store.db.records('observation').get(id!))!
    store.clock.advance(-365 * 86_400_000)
    await store.journal.write({ action: 'observation-edited', by: null }, [
      { type: 'observation', id: id!, content: { ...observation, note: 'Changed a year before' } },
    ])
    const { plan } = await filesOf(store, { sent: versions })
    expect(plan.records.observations.map(({ note }) => note)).toEqual(['Changed a year before'])
  })

  it('brings customers’ words that were found since, and each once', async () => {
    const store = await sampleStore({ observations: 3, pictureBytes })
    const { touchpointId } = (await store.db.records('observation').get(store.observationIds[0]!))!
    await keepVerbatim(store.journal, newVerbatim(store, touchpointId, { text: 'Early' }))
    const first = await filesOf(store, { mostBytes })
    await keepVerbatim(store.journal, newVerbatim(store, touchpointId, { text: 'Late' }))
    const sent = first.plan.versions
    expect(hasUnsent((await planExport(store.db, store.auditId))!.records, sent)).toBe(true)
    const second = await filesOf(store, { sent })
    expect(second.plan.records.verbatims.map(({ text }) => text)).toEqual(['Late'])
    expect(await opened([...first.files, ...second.files])).toEqual(await opened((await filesOf(store, {})).files))
  })

  it('has no observation where nothing is new', async () => {
    const store = await sampleStore({ observations: 2 })
    const { plan } = await filesOf(store, {})
    expect((await planExport(store.db, store.auditId, { sent: plan.versions }))!.records.observations).toEqual([])
  })
})
