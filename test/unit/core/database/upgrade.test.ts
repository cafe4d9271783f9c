import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { failureOf } from '../../../../core/database/failure.ts'
import { changesOfRecord } from '../../../../core/database/journal/changes.ts'
import { readNamedChanges } from '../../../../core/database/journal/read-history.ts'
import { KairosDatabase } from '../../../../core/database/kairos-database.ts'
import { watchUpgrade } from '../../../../core/database/upgrade.ts'
import { newId } from '../../../../core/journey/identifier.ts'
import { emptyStore } from '../../support/sample-store.ts'

describe('a store that a newer Kairos wants', () => {
  it('is let go, stays closed, and this is told once', async () => {
    const old = emptyStore()
    let told = 0
    watchUpgrade(old, () => told++)
    await old.open()
    const newer = new Dexie(old.name)
    newer.version(99).stores({ settings: 'key' })
    await newer.open()
    expect(newer.verno).toBe(99)
    expect(told).toBe(1)
    await expect(old.settings.toArray()).rejects.toThrow(/closed/i)
    newer.close()
  })
})

describe('a store that a newer Kairos has written', () => {
  it('is not opened, and that is said', async () => {
    const newer = new Dexie(emptyStore().name)
    newer.version(99).stores({ settings: 'key' })
    await newer.open()
    newer.close()
    const error = await new KairosDatabase(newer.name).settings.toArray().catch((error: unknown) => error)
    expect(failureOf(error)).toEqual({ kind: 'store-newer' })
    await newer.open()
    expect(newer.verno).toBe(99)
    expect(await newer.table('settings').toArray()).toEqual([])
    newer.close()
  })
})

describe('a store that a newer Kairos has written otherwise', () => {
  it('gets neither tables nor a version from this one, however often it is asked', async () => {
    const newer = new Dexie(emptyStore().name)
    newer.version(99).stores({ observations: 'id' })
    await newer.open()
    newer.close()
    const db = new KairosDatabase(newer.name)
    for (const ask of [() => db.open(), () => db.settings.put({ key: 'a', value: 1 }), () => db.settings.toArray()])
      expect(failureOf(await Promise.resolve(ask()).catch((error: unknown) => error))).toEqual({ kind: 'store-newer' })
    const [stored] = (await indexedDB.databases()).filter(({ name }) => name === newer.name)
    expect(stored!.version).toBe(990)
  })
})

describe('a store of an earlier version', () => {
  const numbers = async (name: string) =>
    (await new KairosDatabase(name).entries.orderBy('sequence').toArray()).map(({ id, sequence }) => [id, sequence])

  it('has its journal put in the order of time, from version 1', async () => {
    const old = new Dexie(emptyStore().name)
    old.version(1).stores({ entries: 'id, at' })
    await old.table('entries').bulkAdd([
      { id: 'b', at: '2026-11-21T11:00:00.000Z' },
      { id: 'a', at: '2026-11-21T12:00:00.000Z' },
    ])
    old.close()
    expect(await numbers(old.name)).toEqual([['b', 1], ['a', 2]])
  })

  it('keeps the numbers of its journal, from version 2', async () => {
    const old = new Dexie(emptyStore().name)
    old.version(2).stores({ entries: 'id, at, place' })
    await old.table('entries').bulkAdd([
      { id: 'b', at: '2026-11-21T11:00:00.000Z', place: 7 },
      { id: 'a', at: '2026-11-21T12:00:00.000Z', place: 3 },
    ])
    old.close()
    expect(await numbers(old.name)).toEqual([['a', 3], ['b', 7]])
    expect((await new KairosDatabase(old.name).entries.toArray()).every(entry => !('place' in entry))).toBe(true)
  })

  it('has the changes of each entry put into lists, from version 3', async () => {
    const old = new Dexie(emptyStore().name)
    old.version(3).stores({ entries: 'id, at, sequence', changes: 'id, entryId, recordId' })
    const change = { type: 'persona', recordId: 'o', before: null, after: { id: 'o' } }
    await old.table('changes').bulkAdd([
      { id: '1', entryId: 'a', ...change },
      { id: '2', entryId: 'a', ...change, recordId: 'p' },
      { id: '3', entryId: 'b', ...change, before: { id: 'o' }, after: null },
    ])
    old.close()
    const db = new KairosDatabase(old.name)
    expect((await readNamedChanges(db, 'a')).changes).toEqual([change, { ...change, recordId: 'p' }])
    expect(await changesOfRecord(db, 'o')).toHaveLength(2)
    expect(await db.changes.count()).toBe(2)
  })

  it('finds the changes of each record in long lists as in short ones, from version 4', async () => {
    const old = new Dexie(emptyStore().name)
    old.version(4).stores({ entries: 'id, at, sequence', changes: 'id, entryId, *recordIds' })
    const change = { type: 'persona', before: null, after: null }
    const changes = Array.from({ length: 500 }, () => ({ ...change, recordId: newId() }))
    await old.table('changes').bulkAdd([
      { id: '1', entryId: 'a', recordIds: changes.map(({ recordId }) => recordId), changes },
      { id: '2', entryId: 'b', recordIds: [changes[0]!.recordId], changes: changes.slice(0, 1) },
    ])
    old.close()
    const db = new KairosDatabase(old.name)
    expect(await changesOfRecord(db, changes[0]!.recordId)).toHaveLength(2)
    expect(await changesOfRecord(db, changes[499]!.recordId)).toHaveLength(1)
    expect((await db.changes.toArray()).every(list => !('recordIds' in list))).toBe(true)
  })

  it('keeps what was believed and gets a place for themes, from version 9', async () => {
    const old = new Dexie(emptyStore().name)
    old.version(9).stores({ journey: 'id', belief: 'id, auditId', settings: 'key' })
    await old.table('belief').add({ id: 'b', auditId: 'a', share: 80 })
    old.close()
    const db = new KairosDatabase(old.name)
    expect(await db.records('belief').toArray()).toEqual([{ id: 'b', auditId: 'a', share: 80 }])
    await db.table('theme').add({ id: 't', journeyId: 'j' })
    expect(await db.records('theme').where('journeyId').equals('j').count()).toBe(1)
  })
})
