import type { SampleStore } from '../../support/sample-store.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { changesOfRecord } from '../../../../core/database/journal/changes.ts'
import { exportAudit } from '../../../support/export-audit.ts'
import { importFile } from '../../../support/import-file.ts'
import { dumpStore } from '../../../support/store-dump.ts'
import { emptyStore, sampleStore, storeOf } from '../../support/sample-store.ts'

let mine: SampleStore
let theirs: SampleStore
let id: string

/** Two browsers with the same audit. */
beforeEach(async () => {
  mine = await sampleStore({ observations: 2 })
  theirs = storeOf(emptyStore(), mine)
  await importFile(theirs.db, await fileOf(mine))
  id = mine.observationIds[0]!
})

async function fileOf({ db, auditId, clock }: SampleStore): Promise<Blob> {
  return (await exportAudit(db, auditId, { generator: 'Kairos test', clock }))!.file
}

async function edit({ db, journal }: SampleStore, note: string): Promise<void> {
  const content = (await db.records('observation').get(id))!
  await journal.write({ action: 'observation-edited', by: null }, [
    { type: 'observation', id, content: { ...content, note } },
  ])
}

const remove = ({ journal }: SampleStore) =>
  journal.write({ action: 'observation-deleted', by: null }, [{ type: 'observation', id, content: null }])

const noteIn = async ({ db }: SampleStore) => (await db.records('observation').get(id))?.note

/** The notes of all versions that a store's history has. */
async function notesKept({ db }: SampleStore): Promise<Set<unknown>> {
  const changes = await changesOfRecord(db, id)
  return new Set(changes.flatMap(({ before, after, lost }) => [before?.note, after?.note, lost?.note]))
}

async function exchange(): Promise<void> {
  const [one, other] = [await fileOf(mine), await fileOf(theirs)]
  await importFile(mine.db, other)
  await importFile(theirs.db, one)
}

describe('a deletion', () => {
  it('wins over any edit, on both sides, and the history of both keeps the edit', async () => {
    await remove(mine)
    await edit(theirs, 'first')
    await edit(theirs, 'much later, and more often')
    await exchange()
    expect([await noteIn(mine), await noteIn(theirs)]).toEqual([undefined, undefined])
    expect(await dumpStore(mine.db)).toEqual(await dumpStore(theirs.db))
    for (const store of [mine, theirs])
      expect([...await notesKept(store)]).toContain('much later, and more often')
  })
})

describe('an edit', () => {
  it('that loses against another is kept in the history on both sides', async () => {
    await edit(mine, 'mine')
    await edit(theirs, 'theirs, once')
    await edit(theirs, 'theirs, twice')
    await exchange()
    expect([await noteIn(mine), await noteIn(theirs)]).toEqual(['theirs, twice', 'theirs, twice'])
    for (const store of [mine, theirs])
      expect([...await notesKept(store)]).toEqual(expect.arrayContaining(['mine', 'theirs, twice']))
  })

  it('is kept once, however often the file comes', async () => {
    await edit(mine, 'mine')
    await edit(theirs, 'theirs, once')
    await edit(theirs, 'theirs, twice')
    const file = await fileOf(mine)
    const first = await importFile(theirs.db, file)
    const again = await importFile(theirs.db, file)
    expect([first.ok && first.value.entry?.action, again.ok && again.value.entry]).toEqual(['file-imported', null])
    expect((await changesOfRecord(theirs.db, id)).filter(({ lost }) => lost).length).toBe(1)
  })

  it('that is known already is not kept again: an older file of one\'s own', async () => {
    const file = await fileOf(mine)
    await edit(mine, 'later')
    const result = await importFile(mine.db, file)
    expect(result).toMatchObject({ ok: true, value: { entry: null, counts: { localIsNewer: 1 } } })
  })

  it('that lost leaves what won alone when its import is taken back', async () => {
    await edit(mine, 'mine')
    await edit(theirs, 'theirs, once')
    await edit(theirs, 'theirs, twice')
    const before = await dumpStore(theirs.db)
    const result = await importFile(theirs.db, await fileOf(mine))
    await theirs.journal.undo(result.ok ? result.value.entry!.id : '', null)
    expect(await dumpStore(theirs.db)).toEqual(before)
  })
})

describe('a clock that is wrong', () => {
  it('does not decide: of two versions the one that was edited more often wins', async () => {
    mine.clock.advance(-10 * 365 * 86_400_000)
    await edit(mine, 'edited twice, long ago')
    await edit(mine, 'edited twice, long ago as it seems')
    mine.clock.advance(20 * 365 * 86_400_000)
    await edit(theirs, 'edited once, in ten years')
    await exchange()
    expect(await noteIn(mine)).toBe('edited twice, long ago as it seems')
    expect(await noteIn(theirs)).toBe('edited twice, long ago as it seems')
  })

  it('is named in the report, record by record, and what it dated comes in', async () => {
    mine.clock.advance(2 * 86_400_000)
    await edit(mine, 'from the day after tomorrow')
    const [other] = mine.observationIds.slice(1)
    await mine.journal.write({ action: 'observation-deleted', by: null }, [
      { type: 'observation', id: other!, content: null },
    ])
    const file = await fileOf(mine)
    mine.clock.advance(-2 * 86_400_000)
    const result = await importFile(theirs.db, file, { clock: theirs.clock })
    expect(result).toMatchObject({ ok: true, value: { problems: [], counts: { updated: 1, deleted: 1 } } })
    const date = '2026-11-23T10:00:00.000Z'
    expect(result.ok && result.value.oddities).toEqual([
      { type: 'observation', id, index: expect.any(Number), reason: 'future', detail: date },
      { type: 'tombstone', id: other, index: 0, reason: 'future', detail: date },
    ])
  })

  it('is not named where it is a few minutes ahead', async () => {
    mine.clock.advance(20 * 60_000)
    await edit(mine, 'in twenty minutes')
    const file = await fileOf(mine)
    mine.clock.advance(-20 * 60_000)
    const result = await importFile(theirs.db, file, { clock: theirs.clock })
    expect(result).toMatchObject({ ok: true, value: { oddities: [] } })
  })
})

describe('what was deleted here', () => {
  it('comes back where a record that comes in cannot do without it', async () => {
    const touchpointId = '7b0f3f6e-58a4-4f57-8c5e-0e0d9f0f1a11'
    const stageId = (await mine.db.records('stage').toArray())[0]!.id
    const where = { stageId, channel: 'store', position: 9, reach: null, addressPattern: null } as const
    const added = await mine.journal.write({ action: 'touchpoint-added', by: null }, [
      { type: 'touchpoint', id: touchpointId, content: { name: { en: 'Kiosk' }, ...where } },
    ])
    const touchpoint = await mine.db.records('touchpoint').get(touchpointId)
    const records = [{ type: 'touchpoint' as const, record: touchpoint! }]
    await theirs.journal.adopt({ action: 'touchpoint-added', by: null }, { records })
    const { id: _, revision: __, updatedAt: ___, ...content } = (await theirs.db.records('observation').get(id))!
    const observationId = '7b0f3f6e-58a4-4f57-8c5e-0e0d9f0f1a12'
    await theirs.journal.write({ action: 'observation-saved', by: null }, [
      { type: 'observation', id: observationId, content: { ...content, touchpointId } },
    ])

    await mine.journal.undo(added.id, null)
    expect(await mine.db.records('touchpoint').get(touchpointId)).toBeUndefined()
    await importFile(mine.db, await fileOf(theirs))
    expect(await mine.db.records('touchpoint').get(touchpointId)).toEqual(touchpoint)
    expect(await mine.db.records('observation').get(observationId)).toMatchObject({ touchpointId })
  })
})
