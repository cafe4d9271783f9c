import type { Journal } from '../../../../core/database/journal/journal.ts'
import type { Id } from '../../../../core/journey/identifier.ts'
import type { Observation } from '../../../../core/journey/observation.ts'
import type { RecordType } from '../../../../core/journey/records.ts'
import type { Touchpoint } from '../../../../core/journey/touchpoint.ts'
import { describe, expect, it } from 'vitest'
import { createJournal } from '../../../../core/database/journal/journal.ts'
import { pruneHistory } from '../../../../core/database/journal/prune-history.ts'
import { picturesWithoutBytes, readHistory, readNamedChanges } from '../../../../core/database/journal/read-history.ts'
import { sweepPictureFiles } from '../../../../core/database/pictures/sweep-pictures.ts'
import { newId } from '../../../../core/journey/identifier.ts'
import { recordTypes } from '../../../../core/journey/records.ts'
import { allNamed } from '../../../../core/journey/references.ts'
import { exportAudit } from '../../../support/export-audit.ts'
import { fileOf } from '../../../support/file-of.ts'
import { importFile } from '../../../support/import-file.ts'
import { dumpStore } from '../../../support/store-dump.ts'
import { emptyStore, sampleStore, storeOf } from '../../support/sample-store.ts'

type Store = Awaited<ReturnType<typeof sampleStore>>

const minute = 60_000

async function edit({ db, journal, clock, observationIds }: Store, note: string) {
  clock.advance(minute)
  const observation = (await db.records('observation').get(observationIds[0]!))!
  return journal.write({ action: 'observation-edited', by: null }, [
    { type: 'observation', id: observation.id, content: { ...observation, note } },
  ])
}

async function remove({ journal, clock, observationIds }: Store, index: number) {
  clock.advance(minute)
  return removeAtOnce(journal, [{ type: 'observation', id: observationIds[index]! }])
}

async function removeAtOnce(journal: Journal, records: { type: RecordType, id: Id }[]) {
  const changes = records.map(({ type, id }) => ({ type, id, content: null }))
  return journal.write({ action: 'observation-deleted', by: null }, changes)
}

async function setPoint({ journal, clock }: Store, label: string) {
  clock.advance(minute)
  return journal.setRestorePoint(label, null)
}

async function goBack({ journal, clock }: Store, entryId: string) {
  clock.advance(minute)
  return journal.restore(entryId, null)
}

const notes = async ({ db }: Store) => (await db.records('observation').toArray()).map(({ note }) => note).sort()

describe('the history', () => {
  it('lists what was done, newest first, with how many records of which type', async () => {
    const store = await sampleStore({ observations: 2 })
    await edit(store, 'Changed')
    await remove(store, 1)
    const { entries } = await readHistory(store.db)
    expect(entries.slice(0, 2).map(({ entry, tallies }) => [entry.action, tallies])).toEqual([
      ['observation-deleted', [{ type: 'observation', made: 0, changed: 0, removed: 1, losing: 0, unseen: 0 }]],
      ['observation-edited', [{ type: 'observation', made: 0, changed: 1, removed: 0, losing: 0, unseen: 0 }]],
    ])
    expect((await readNamedChanges(store.db, entries[1]!.entry.id)).changes).toMatchObject([
      { before: { note: 'A note' }, after: { note: 'Changed' } },
    ])
  })

  it('names who did it, whom and where it touched, also of what is gone', async () => {
    const store = await sampleStore({ observations: 1, auditor: 'Mei' })
    await store.journal.write({ action: 'observation-deleted', by: store.auditorId }, [
      { type: 'observation', id: store.observationIds[0]!, content: null },
    ])
    await store.journal.removeLocally({ action: 'audit-removed', by: null }, [{ type: 'audit', id: store.auditId }])
    const { entries: [removed, deleted], names } = await readHistory(store.db)
    expect(names[deleted!.entry.by!]).toBe('Mei')
    expect(deleted!.touched.auditors.ids.map(id => names[id])).toEqual(['Mei'])
    expect(names[deleted!.touched.touchpoints.ids[0]!]).toMatchObject({ en: expect.any(String) })
    expect(removed!.touched.audits.ids.map(id => names[id])).toEqual(['Spring round'])
  })

  it('says what was taken back, and by what', async () => {
    const store = await sampleStore({ observations: 1 })
    const edited = await edit(store, 'Changed')
    store.clock.advance(minute)
    const undone = await store.journal.undo(edited.id, null)
    const { entries } = await readHistory(store.db)
    expect(entries[1]).toMatchObject({ entry: { id: edited.id }, undoneAt: undone.at, undid: null })
    expect(entries[0]).toMatchObject({ undid: { id: edited.id }, only: { type: 'observation' } })
  })
})

describe('going back to a point', () => {
  it('makes everything what it was, over several changes, in one entry', async () => {
    const store = await sampleStore({ observations: 2 })
    const point = await setPoint(store, 'Before the clean-up')
    await edit(store, 'Once')
    await edit(store, 'Twice')
    await remove(store, 1)
    await goBack(store, point.id)
    expect(await notes(store)).toEqual(['A note', 'A note'])
    expect(await store.db.tombstones.count()).toBe(0)
  })

  it('leaves versions newer than those it replaces, so that they travel', async () => {
    const store = await sampleStore({ observations: 1 })
    const point = await setPoint(store, 'Here')
    await edit(store, 'Changed')
    await goBack(store, point.id)
    const observation = await store.db.records('observation').get(store.observationIds[0]!)
    expect(observation).toMatchObject({ note: 'A note', revision: 3 })
  })

  it('can itself be taken back', async () => {
    const store = await sampleStore({ observations: 2 })
    const point = await setPoint(store, 'Here')
    await edit(store, 'Changed')
    await remove(store, 1)
    const back = await goBack(store, point.id)
    store.clock.advance(minute)
    await store.journal.undo(back.id, null)
    expect(await notes(store)).toEqual(['Changed'])
  })

  it('goes by the order of what was done, also where a clock stood still or was set back', async () => {
    const store = await sampleStore({ observations: 1 })
    const point = await setPoint(store, 'Here')
    await edit(store, 'Changed')
    store.clock.advance(-60 * minute)
    await edit(store, 'Changed an hour earlier')
    expect((await readHistory(store.db)).entries[0]!.entry.action).toBe('observation-edited')
    await goBack(store, point.id)
    expect(await notes(store)).toEqual(['A note'])
  })

  it('deletes again what was deleted then, also where a file brought a version of it that lost', async () => {
    const mine = await sampleStore({ observations: 2 })
    const { db, journal, auditId, clock, observationIds } = mine
    const theirs = storeOf(emptyStore(), mine)
    await importFile(theirs.db, (await exportAudit(db, auditId, { generator: 'Kairos test', clock }))!.file)
    const deleted = await remove(mine, 0)
    const point = await setPoint(mine, 'Before')
    await edit(theirs, 'Theirs')
    await importFile(db, (await exportAudit(theirs.db, auditId, { generator: 'Kairos test', clock }))!.file, { clock })
    await journal.undo(deleted.id, null)
    expect(await db.records('observation').count()).toBe(2)
    await goBack(mine, point.id)
    expect(await db.tombstones.get(observationIds[0]!)).toMatchObject({ type: 'observation', auditId })
  })

  it('changes nothing where nothing happened since', async () => {
    const store = await sampleStore({ observations: 1 })
    const point = await setPoint(store, 'Here')
    const before = await Promise.all(recordTypes.map(type => store.db.table(type).toArray()))
    const back = await goBack(store, point.id)
    expect(await Promise.all(recordTypes.map(type => store.db.table(type).toArray()))).toEqual(before)
    expect((await readNamedChanges(store.db, back.id)).changes).toEqual([])
  })
})

describe('a history that has grown too long', () => {
  it('loses its older half, and says so; no record changes', async () => {
    const store = await sampleStore({ observations: 1 })
    for (const note of ['a', 'b', 'c', 'd'])
      await edit(store, note)
    const before = await store.db.entries.count()
    store.clock.advance(minute)
    const gone = await pruneHistory(store.db, store.clock)
    expect(gone).toBe(Math.floor(before / 2))
    const { entries } = await readHistory(store.db)
    expect(entries).toHaveLength(before - gone + 1)
    expect(entries[0]!.entry).toMatchObject({ action: 'history-thinned', about: String(gone) })
    expect(await notes(store)).toEqual(['d'])
  })

  it('keeps everything from the first restore point on', async () => {
    const store = await sampleStore({ observations: 1 })
    const before = await store.db.entries.count()
    const point = await setPoint(store, 'Keep this')
    for (const note of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])
      await edit(store, note)
    expect(await pruneHistory(store.db, store.clock)).toBe(before)
    expect(await pruneHistory(store.db, store.clock)).toBe(0)
    await goBack(store, point.id)
    expect(await notes(store)).toEqual(['A note'])
  })
})

describe('a safety point', () => {
  const actions = async ({ db }: Store) => (await db.entries.orderBy('sequence').toArray()).map(({ action }) => action)

  it('precedes going back', async () => {
    const store = await sampleStore({ observations: 1 })
    const point = await setPoint(store, 'Here')
    await edit(store, 'Changed')
    await goBack(store, point.id)
    expect((await actions(store)).slice(-2)).toEqual(['safety-set', 'gone-back'])
    const safety = (await store.db.entries.toArray()).find(({ action }) => action === 'safety-set')!
    await goBack(store, safety.id)
    expect(await notes(store)).toEqual(['Changed'])
  })

  it('precedes a file that replaces something, and no other', async () => {
    const mine = await sampleStore({ observations: 1 })
    const theirs = storeOf(emptyStore(), mine)
    await importFile(theirs.db, await fileOf(mine), { name: 'first.kairos' })
    await edit(mine, 'Changed there')
    await importFile(theirs.db, await fileOf(mine), { name: 'second.kairos' })
    const entries = await theirs.db.entries.orderBy('sequence').toArray()
    expect(entries.map(({ action, about }) => [action, about])).toEqual([
      ['file-imported', 'first.kairos'],
      ['safety-set', 'second.kairos'],
      ['file-imported', 'second.kairos'],
    ])
  })

  it('goes with the oldest where room is short', async () => {
    const store = await sampleStore({ observations: 1 })
    await store.journal.setSafetyPoint({ by: null })
    for (const note of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])
      await edit(store, note)
    await pruneHistory(store.db, store.clock)
    expect(await actions(store)).not.toContain('safety-set')
  })

  async function fileOf({ db, auditId, clock }: Store): Promise<Blob> {
    return (await exportAudit(db, auditId, { generator: 'Kairos test', clock }))!.file
  }
})

describe('a restore point', () => {
  it('keeps the screenshots that are deleted after it; once it is removed, they go', async () => {
    const store = await sampleStore({ observations: 1 })
    const point = await setPoint(store, 'Keep')
    const pictures = await store.db.records('picture').toArray()
    await removeAtOnce(store.journal, [
      { type: 'observation', id: store.observationIds[0]! },
      ...pictures.map(({ id }) => ({ type: 'picture' as const, id })),
    ])
    store.clock.advance(48 * 60 * minute)
    expect(await sweepPictureFiles(store.db, store.clock)).toBe(0)
    await store.journal.removeRestorePoint(point.id)
    expect((await readHistory(store.db)).entries.map(({ entry }) => entry.id)).not.toContain(point.id)
    expect(await sweepPictureFiles(store.db, store.clock)).toBe(1)
  })

  it('is all that can be removed', async () => {
    const store = await sampleStore({ observations: 1 })
    const { id } = await edit(store, 'Changed')
    await store.journal.removeRestorePoint(id)
    expect(await store.db.entries.get(id)).toBeDefined()
  })
})

describe('a screenshot that was deleted long ago', () => {
  it('is named where its record comes back without it', async () => {
    const store = await sampleStore({ observations: 1 })
    const [picture] = await store.db.records('picture').toArray()
    const { id } = await removeAtOnce(store.journal, [{ type: 'picture', id: picture!.id }])
    store.clock.advance(48 * 60 * minute)
    await sweepPictureFiles(store.db, store.clock)
    const undone = await store.journal.undo(id, null)
    expect(await picturesWithoutBytes(store.db, undone.id)).toEqual([picture!.id])
  })
})

/** What a record refers to and is not in the store. */
async function danglingReferences(db: Store['db']): Promise<string[]> {
  const lists = await Promise.all(recordTypes.map(async type => ({ type, records: await db.records(type).toArray() })))
  const ids = new Set(lists.flatMap(({ records }) => records.map(({ id }) => id)))
  return lists.flatMap(({ type, records }) => records
    .flatMap(record => allNamed(type, record))
    .filter(({ id }) => !ids.has(id))
    .map(({ id }) => `${type} names ${id}`))
}

describe('taking back what was added here', () => {
  it('leaves a touchpoint at which something was observed since', async () => {
    const store = await sampleStore({ observations: 1 })
    const [{ id: _, ...touchpoint }] = await store.db.records('touchpoint').toArray() as [Touchpoint]
    const id = newId()
    const added = await store.journal.write({ action: 'touchpoint-added', by: null }, [
      { type: 'touchpoint', id, content: { ...touchpoint, name: { en: 'Chat' } } },
    ])
    const observation = (await store.db.records('observation').get(store.observationIds[0]!))!
    await store.journal.write({ action: 'observation-edited', by: null }, [
      { type: 'observation', id: observation.id, content: { ...observation, touchpointId: id } },
    ])
    await store.journal.undo(added.id, null)
    expect(await store.db.records('touchpoint').get(id)).toBeDefined()
    expect(await danglingReferences(store.db)).toEqual([])
  })
})

describe('taking back what a file brought', () => {
  it('leaves colleagues their audit, and takes it with the last of them', async () => {
    const mine = await sampleStore({ observations: 2 })
    const theirs = storeOf(emptyStore(), mine)
    await importFile(theirs.db, await exported(mine))
    const colleague = newId()
    await theirs.journal.write({ action: 'auditor-named', by: null }, [
      { type: 'auditor', id: colleague, content: { name: 'Ben', sameAs: null } },
    ])
    const [{ id: _, ...observation }] = await theirs.db.records('observation').toArray() as [Observation]
    await theirs.journal.write({ action: 'observation-saved', by: colleague }, [
      { type: 'observation', id: newId(), content: { ...observation, auditorId: colleague, evidence: [] } },
    ])
    const here = emptyStore()
    const journal = createJournal(here, mine.clock)
    await importFile(here, await exported(mine), { name: 'mine' })
    const touchpoints = await here.records('touchpoint').count()
    await importFile(here, await exported(theirs), { name: 'theirs' })
    const entries = await here.entries.orderBy('sequence').toArray()
    await journal.undo(entries[0]!.id, null)
    expect((await here.records('observation').toArray()).map(({ auditorId }) => auditorId)).toEqual([colleague])
    expect(await here.records('audit').count()).toBe(1)
    expect(await here.records('touchpoint').count()).toBe(touchpoints)
    expect((await here.records('auditor').toArray()).map(({ name }) => name)).toEqual(['Ben'])
  })

  it('leaves what came in a newer version since, with all that it refers to', async () => {
    const mine = await sampleStore({ observations: 2 })
    const here = emptyStore()
    const journal = createJournal(here, mine.clock)
    await importFile(here, await exported(mine))
    await edit(mine, 'Changed since')
    await importFile(here, await exported(mine))
    const [first] = await here.entries.orderBy('sequence').toArray()
    await journal.undo(first!.id, null)
    const observations = await here.records('observation').toArray()
    expect(observations.map(({ note }) => note)).toEqual(['Changed since'])
    expect(await danglingReferences(here)).toEqual([])
    expect(await here.records('audit').count()).toBe(1)
    expect((await here.records('auditor').toArray()).map(({ name }) => name)).toEqual(['Mei'])
    expect(await here.records('picture').count()).toBe(1)
  })

  it('leaves nothing where nobody else needs it', async () => {
    const mine = await sampleStore({ observations: 2 })
    const here = emptyStore()
    await importFile(here, await exported(mine))
    const [entry] = await here.entries.toArray()
    await createJournal(here, mine.clock).undo(entry!.id, null)
    for (const type of recordTypes)
      expect(await here.records(type).count()).toBe(0)
  })

  it('leaves nothing either where only the version that goes named it', async () => {
    const { db, journal, auditorId } = await sampleStore({ observations: 1 })
    const before = await dumpStore(db)
    const [touchpoint] = await db.records('touchpoint').toArray()
    const stage = { ...(await db.records('stage').get(touchpoint!.stageId))!, id: newId() }
    const moved = { ...touchpoint!, revision: 2, stageId: stage.id }
    const file = fileOf([{ type: 'stage', record: stage }, { type: 'touchpoint', record: moved }])
    const result = await importFile(db, file)
    expect(result).toMatchObject({ value: { counts: { added: 1, updated: 1 } } })
    await journal.undo(result.ok ? result.value.entry!.id : '', auditorId)
    expect(await dumpStore(db)).toEqual(before)
  })

  it('leaves questions alone of what came with them, where those are all that another audit needs', async () => {
    const [mine, theirs] = [await sampleStore({ observations: 1 }), await sampleStore({ title: 'Of others' })]
    const here = emptyStore()
    await importFile(here, await exported(mine))
    await importFile(here, await exported(theirs))
    const [first] = await here.entries.orderBy('sequence').toArray()
    await createJournal(here, mine.clock).undo(first!.id, null)
    expect((await here.records('audit').toArray()).map(({ title }) => title)).toEqual(['Of others'])
    expect(await here.records('journey').count()).toBe(1)
    expect(await here.records('criterion').count()).toBe(3)
    expect(await danglingReferences(here)).toEqual([])
  })

  it('brings a deletion back that the file took the place of, so that it travels on', async () => {
    const mine = await sampleStore({ observations: 1 })
    const old = await exported(mine)
    const point = await setPoint(mine, 'Here')
    const removed = await remove(mine, 0)
    const restored = storeOf(emptyStore(), mine)
    await importFile(restored.db, old)
    const { id } = await removeAtOnce(restored.journal, [{ type: 'observation', id: mine.observationIds[0]! }])
    await restored.journal.undo(id, null)
    await importFile(mine.db, await exported(restored), { name: 'restored' })
    expect(await mine.db.tombstones.count()).toBe(0)
    await mine.journal.restore(removed.id, null)
    expect(await mine.db.tombstones.count()).toBe(1)
    expect(await mine.db.records('observation').count()).toBe(0)
    await mine.journal.restore(point.id, null)
    expect(await mine.db.records('observation').count()).toBe(1)
  })

  async function exported({ db, auditId, clock }: Store): Promise<Blob> {
    return (await exportAudit(db, auditId, { generator: 'Kairos test', clock }))!.file
  }
})
