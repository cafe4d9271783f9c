import type { ExportSelection } from '../../../../core/package/export/plan-export.ts'
import type { SampleStore } from '../../support/sample-store.ts'
import { createPinia } from 'pinia'
import { describe, expect, it } from 'vitest'
import { createApp } from 'vue'
import { noteExport, takeBackExport } from '../../../../core/database/settings/exports.ts'
import { writeSetting } from '../../../../core/database/settings/settings.ts'
import { onlinePurchase } from '../../../../core/journey/templates/online-purchase.ts'
import { timestampOf } from '../../../../core/journey/timestamp.ts'
import { planExport } from '../../../../core/package/export/plan-export.ts'
import { provideWorkplace } from '../../../../core/screen/workplace.ts'
import { useExportChoice } from '../../../../extension/panel/export/export-choice.ts'
import { useCurrentAudit } from '../../../../extension/panel/ground/current-audit.ts'
import { startAudit } from '../../../../extension/session/start-audit.ts'
import { sampleStore } from '../../support/sample-store.ts'

/** The choice that a panel offers whose audit is the sample's. */
async function openPanel({ db, clock, auditId, auditorId }: SampleStore) {
  await writeSetting(db, 'auditId', auditId)
  await writeSetting(db, 'auditorId', auditorId)
  const pinia = createPinia()
  const app = createApp({}).use(pinia)
  provideWorkplace(app, db, clock)
  return app.runWithContext(async () => {
    const current = useCurrentAudit(pinia)
    await expect.poll(() => current.audit).toBeDefined()
    return { choice: useExportChoice(pinia), current }
  })
}

/** Exports as that panel would, up to when the browser has the file. */
async function exportFrom({ db, clock, auditId }: SampleStore, selection: ExportSelection) {
  const { versions, records: { observations } } = (await planExport(db, auditId, selection))!
  const made = { at: timestampOf(clock), observations: observations.length, versions, files: [], hasArrived: false }
  await noteExport(db, auditId, made)
  clock.advance(60_000)
  return observations.map(({ note }) => note)
}

async function correctNote({ db, journal, observationIds }: SampleStore) {
  const { id, revision: _, updatedAt: __, ...content } = (await db.records('observation').get(observationIds[0]!))!
  await journal.write({ action: 'observation-saved', by: null }, [
    { type: 'observation', id, content: { ...content, note: 'Corrected' } },
  ])
}

describe('what is new since the last export', () => {
  it('is offered only where there is something new', async () => {
    const store = await sampleStore()
    const { choice } = await openPanel(store)
    expect(choice.hasNew).toBe(false)
    expect(await exportFrom(store, choice.selection)).toHaveLength(2)
    await expect.poll(() => choice.last).toBeDefined()
    expect(choice.hasNew).toBe(false)
    choice.onlyNew = true
    expect(choice.onlyNew).toBe(false)
    expect(choice.selection).toEqual({})
    await correctNote(store)
    await expect.poll(() => choice.hasNew).toBe(true)
    expect(choice.onlyNew).toBe(true)
  })

  it('is what an export had that did not arrive', async () => {
    const store = await sampleStore()
    await exportFrom(store, {})
    await correctNote(store)
    const { choice } = await openPanel(store)
    await expect.poll(() => choice.hasNew).toBe(true)
    choice.onlyNew = true
    expect(await exportFrom(store, choice.selection)).toEqual(['Corrected'])
    await expect.poll(() => choice.hasNew).toBe(false)
    await takeBackExport(store.db, store.auditId, choice.last!)
    await expect.poll(() => choice.onlyNew).toBe(true)
    expect(await exportFrom(store, choice.selection)).toEqual(['Corrected'])
  })
})

describe('how an audit is exported', () => {
  it('belongs to that audit, the passphrase with it, and is still there when it is taken up again', async () => {
    const store = await sampleStore({ title: 'Spring round' })
    const { choice, current } = await openPanel(store)
    Object.assign(choice.wish, { forMail: true, partSize: 5_000_000, passphrase: 'correct horse' })
    await startAudit(store.db, store.journal, 'Autumn round', onlinePurchase)
    await expect.poll(() => current.audit?.records.audit.title).toBe('Autumn round')
    expect(choice.wish).toEqual({ onlyNew: false, forMail: false, partSize: null, place: 'downloads', passphrase: '' })
    expect(choice.selection).toEqual({})
    await startAudit(store.db, store.journal, 'Spring round', onlinePurchase)
    await expect.poll(() => current.audit?.records.audit.title).toBe('Spring round')
    expect(choice.wish).toMatchObject({ forMail: true, partSize: 5_000_000, passphrase: 'correct horse' })
  })
})
