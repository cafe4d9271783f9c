import { describe, expect, it } from 'vitest'
import { readChanges, readHistory } from '../../core/database/history.ts'
import { thinHistory } from '../../core/database/thin-history.ts'
import { recordTypes } from '../../core/journey/records.ts'
import { sampleStore } from './support/sample-store.ts'

type Store = Awaited<ReturnType<typeof sampleStore>>

const minute = 60_000

async function edit({ db, journal, clock, observationIds }: Store, note: string) {
  clock.advance(minute)
  const observation = (await db.records('observation').get(observationIds[0]!))!
  return journal.write({ action: 'observation-edited', by: null }, [{ type: 'observation', id: observation.id, content: { ...observation, note } }])
}

async function remove({ journal, clock, observationIds }: Store, place: number) {
  clock.advance(minute)
  return journal.write({ action: 'observation-deleted', by: null }, [{ type: 'observation', id: observationIds[place]!, content: null }])
}

async function setPoint({ journal, clock }: Store, label: string) {
  clock.advance(minute)
  return journal.setPoint(label, null)
}

async function goBack({ journal, clock }: Store, entryId: string) {
  clock.advance(minute)
  return journal.goBack(entryId, null)
}

const notes = async ({ db }: Store) => (await db.records('observation').toArray()).map(({ note }) => note).sort()

describe('the history', () => {
  it('lists what was done, newest first, with how many records of which type', async () => {
    const store = await sampleStore({ observations: 2 })
    await edit(store, 'Changed')
    await remove(store, 1)
    const { entries } = await readHistory(store.db)
    expect(entries.slice(0, 2).map(({ entry, tallies }) => [entry.action, tallies])).toEqual([
      ['observation-deleted', [{ type: 'observation', made: 0, changed: 0, removed: 1, lost: 0 }]],
      ['observation-edited', [{ type: 'observation', made: 0, changed: 1, removed: 0, lost: 0 }]],
    ])
    expect(await readChanges(store.db, entries[1]!.entry.id)).toMatchObject([{ before: { note: 'A note' }, after: { note: 'Changed' } }])
  })

  it('says what was taken back', async () => {
    const store = await sampleStore({ observations: 1 })
    const edited = await edit(store, 'Changed')
    store.clock.advance(minute)
    const undone = await store.journal.undo(edited.id, null)
    const { entries } = await readHistory(store.db)
    expect(entries[1]).toMatchObject({ entry: { id: edited.id }, takenBackAt: undone.at })
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
    expect(await store.db.records('observation').get(store.observationIds[0]!)).toMatchObject({ note: 'A note', revision: 3 })
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

  it('changes nothing where nothing happened since', async () => {
    const store = await sampleStore({ observations: 1 })
    const point = await setPoint(store, 'Here')
    const before = await Promise.all(recordTypes.map(type => store.db.table(type).toArray()))
    const back = await goBack(store, point.id)
    expect(await Promise.all(recordTypes.map(type => store.db.table(type).toArray()))).toEqual(before)
    expect(await readChanges(store.db, back.id)).toEqual([])
  })
})

describe('a history that has grown too long', () => {
  it('loses its older half, and says so; no record changes', async () => {
    const store = await sampleStore({ observations: 1 })
    for (const note of ['a', 'b', 'c', 'd'])
      await edit(store, note)
    const before = await store.db.entries.count()
    store.clock.advance(minute)
    const gone = await thinHistory(store.db, store.clock)
    expect(gone).toBe(Math.floor(before / 2))
    const { entries } = await readHistory(store.db)
    expect(entries).toHaveLength(before - gone + 1)
    expect(entries[0]!.entry).toMatchObject({ action: 'history-thinned', about: String(gone) })
    expect(await notes(store)).toEqual(['d'])
  })

  it('keeps everything from the first labelled point on', async () => {
    const store = await sampleStore({ observations: 1 })
    const before = await store.db.entries.count()
    const point = await setPoint(store, 'Keep this')
    for (const note of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])
      await edit(store, note)
    expect(await thinHistory(store.db, store.clock)).toBe(before)
    expect(await thinHistory(store.db, store.clock)).toBe(0)
    await goBack(store, point.id)
    expect(await notes(store)).toEqual(['A note'])
  })
})
