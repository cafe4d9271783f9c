import type { TypedRecord } from '../../../../core/database/journal/entry.ts'
import type { Id } from '../../../../core/journey/identifier.ts'
import type { Tombstone } from '../../../../core/journey/tombstone.ts'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { chooseVersion } from '../../../../core/database/commands/choose-version.ts'
import { removeAudit } from '../../../../core/database/commands/remove-audit.ts'
import { readNamedChanges } from '../../../../core/database/journal/read-history.ts'
import { sweepPictureFiles } from '../../../../core/database/pictures/sweep-pictures.ts'
import { loadAudit } from '../../../../core/database/reading/load-audit.ts'
import { newId } from '../../../../core/journey/identifier.ts'
import { recordDescriptions } from '../../../../core/journey/records.ts'
import { compareStates } from '../../../../core/journey/version.ts'
import { dumpWhole } from '../../../support/store-dump.ts'
import { sampleStore } from '../../support/sample-store.ts'

describe('the change journal', () => {
  it('keeps what was, what is, who and when of every change', async () => {
    const { db, journal, clock, auditorId, observationIds } = await sampleStore({ observations: 1 })
    const observation = (await db.records('observation').get(observationIds[0]!))!
    clock.advance(60_000)
    await journal.write({ action: 'observation-edited', by: auditorId }, [
      { type: 'observation', id: observation.id, content: { ...observation, note: 'Changed' } },
    ])

    const [entry] = await db.entries.where('at').equals('2026-11-21T10:01:00.000Z').toArray()
    expect(entry).toMatchObject({ action: 'observation-edited', by: auditorId, undoes: null })
    const { changes: [change] } = await readNamedChanges(db, entry!.id)
    expect(change).toMatchObject({
      before: { note: 'A note', revision: 1 },
      after: { note: 'Changed', revision: 2, updatedAt: '2026-11-21T10:01:00.000Z' },
    })
  })

  it('takes an edit back as a newer version', async () => {
    const { db, journal, observationIds } = await sampleStore({ observations: 1 })
    const observation = (await db.records('observation').get(observationIds[0]!))!
    const entry = await journal.write({ action: 'observation-edited', by: null }, [
      { type: 'observation', id: observation.id, content: { ...observation, note: 'Changed' } },
    ])
    await journal.undo(entry.id, null)
    expect(await db.records('observation').get(observation.id)).toMatchObject({ note: 'A note', revision: 3 })
  })

  it('leaves what was changed later as it is when an earlier change is taken back', async () => {
    const { db, journal, auditorId } = await sampleStore({ observations: 0 })
    const rename = (name: string) => journal.write({ action: 'auditor-named', by: null }, [
      { type: 'auditor', id: auditorId, content: { name, sameAs: null } },
    ])
    const first = await rename('Mei Lin')
    await rename('Mei-Lin')
    await journal.undo(first.id, null)
    expect(await db.records('auditor').get(auditorId)).toMatchObject({ name: 'Mei-Lin' })
  })

  it('leaves a tombstone where a record was deleted, and takes it away again on undo', async () => {
    const { db, journal, observationIds } = await sampleStore({ observations: 1 })
    const id = observationIds[0]!
    const entry = await journal.write({ action: 'observation-deleted', by: null }, [
      { type: 'observation', id, content: null },
    ])
    expect(await db.records('observation').get(id)).toBeUndefined()
    expect(await db.tombstones.get(id)).toMatchObject({ type: 'observation', revision: 2 })
    await journal.undo(entry.id, null)
    expect(await db.records('observation').get(id)).toMatchObject({ note: 'A note', revision: 3 })
    expect(await db.tombstones.get(id)).toBeUndefined()
  })

  it('writes nothing where one record of it is not valid', async () => {
    const { db, journal, observationIds } = await sampleStore({ observations: 1 })
    const before = await db.entries.count()
    const broken = { name: '', sameAs: null }
    const attempt = journal.write({ action: 'auditor-named', by: null }, [
      { type: 'observation', id: observationIds[0]!, content: null },
      { type: 'auditor', id: '7b0f3f6e-58a4-4f57-8c5e-0e0d9f0f1a11', content: broken },
    ])
    await expect(attempt).rejects.toThrow()
    expect(await db.entries.count()).toBe(before)
    expect(await db.records('observation').get(observationIds[0]!)).toBeDefined()
  })

  it('takes in nothing that is not valid', async () => {
    const { db, journal, auditorId } = await sampleStore({ observations: 0 })
    const auditor = (await db.records('auditor').get(auditorId))!
    const before = await dumpWhole(db)
    const adopt = (adoption: { records: TypedRecord[], tombstones?: Tombstone[] }) =>
      journal.adopt({ action: 'file-imported', by: null }, adoption)
    const { updatedAt } = auditor
    const tombstone = { id: newId(), revision: 1e9 + 1, updatedAt, type: 'moment' as const, auditId: null }
    await expect(adopt({ records: [{ type: 'auditor', record: { ...auditor, name: '' } }] })).rejects.toThrow()
    await expect(adopt({ records: [], tombstones: [tombstone] })).rejects.toThrow()
    expect(await dumpWhole(db)).toEqual(before)
  })
})

describe('a count that cannot go on', () => {
  const atTheEnd = async () => {
    const store = await sampleStore({ observations: 1 })
    const [id] = store.observationIds as [Id]
    const hostile = { revision: 1e9, restored: 1e9, note: 'Hostile' }
    const record = { ...(await store.db.records('observation').get(id))!, ...hostile }
    const point = await store.journal.setRestorePoint('Before', null)
    await store.journal.adopt({ action: 'file-imported', by: null }, { records: [{ type: 'observation', record }] })
    store.clock.advance(1_000)
    return { ...store, id, record, point }
  }
  const changes: [string, (store: Awaited<ReturnType<typeof atTheEnd>>) => Promise<unknown>][] = [
    ['edited', ({ journal, id, record }) => journal.write({ action: 'observation-edited', by: null }, [
      { type: 'observation', id, content: { ...record, note: 'Honest' } },
    ])],
    ['gone back to', ({ journal, point }) => journal.restore(point.id, null)],
    ['chosen', ({ db, journal, id, record }) =>
      chooseVersion(db, journal, { type: 'observation', id, version: { ...record, note: 'Honest' } }, '')],
    ['deleted and undone', async ({ journal, id, record }) => {
      const content = { ...record, note: 'Honest' }
      await journal.write({ action: 'observation-edited', by: null }, [{ type: 'observation', id, content }])
      const deleted = await journal.write({ action: 'observation-deleted', by: null }, [
        { type: 'observation', id, content: null },
      ])
      await journal.undo(deleted.id, null)
    }],
  ]

  it.each(changes)('leaves a record that can be read, and newer than what was: %s', async (_, change) => {
    const store = await atTheEnd()
    await change(store)
    const now = (await store.db.records('observation').get(store.id))!
    expect(now.note).not.toBe('Hostile')
    expect(v.is(recordDescriptions.observation.schema, now)).toBe(true)
    expect(compareStates({ record: now }, { record: store.record })).toBeGreaterThan(0)
  })
})

describe('removing an audit', () => {
  it('takes its observations and pictures along, leaves no tombstones, and can be undone', async () => {
    const { db, journal, auditId } = await sampleStore({ observations: 3 })
    const whole = await loadAudit(db, auditId)
    const entry = await removeAudit(db, journal, auditId, null)
    expect(await loadAudit(db, auditId)).toBeNull()
    expect(await db.records('observation').count()).toBe(0)
    expect(await db.records('picture').count()).toBe(0)
    expect(await db.tombstones.count()).toBe(0)

    await journal.undo(entry.id, null)
    const again = await loadAudit(db, auditId)
    expect(again?.observations.map(({ id }) => id).sort()).toEqual(whole?.observations.map(({ id }) => id).sort())
    expect(await db.pictureFiles.count()).toBe(3)
  })
})

describe('the sweep', () => {
  it('keeps the bytes of a deleted picture for a day', async () => {
    const { db, journal, clock, auditId } = await sampleStore({ observations: 2 })
    clock.advance(60_000)
    await removeAudit(db, journal, auditId, null)
    expect(await sweepPictureFiles(db, clock)).toBe(0)
    clock.advance(24 * 60 * 60 * 1000 + 1)
    expect(await sweepPictureFiles(db, clock)).toBe(2)
  })

  it('leaves living pictures alone', async () => {
    const { db, clock } = await sampleStore({ observations: 2 })
    clock.advance(10 * 24 * 60 * 60 * 1000)
    expect(await sweepPictureFiles(db, clock)).toBe(0)
  })
})
