import type { StoreMarker } from '../../../../core/database/store-marker.ts'
import { describe, expect, it } from 'vitest'
import { nothingSummed, summaryOf } from '../../../../core/database/journal/summarise-changes.ts'
import {
  describeStore,
  identifyStore,
  knownStoresIn,
  lastImport,
  noteStore,
} from '../../../../core/database/store-marker.ts'
import { newId } from '../../../../core/journey/identifier.ts'
import { emptyStore, sampleStore } from '../../support/sample-store.ts'

const none = { current: null, lost: null }

function marker(changes: Partial<StoreMarker> = {}): StoreMarker {
  return { storeId: newId(), audits: 1, observations: 5, at: '2026-11-21T10:00:00.000Z', lastFile: null, ...changes }
}

describe('what is known of a store beside it', () => {
  it('is its id, which stays, and what is in it', async () => {
    const { db } = await sampleStore({ observations: 2 })
    expect(await describeStore(db, lastImport)).toBeNull()
    await identifyStore(db)
    const first = await describeStore(db, lastImport)
    await identifyStore(db)
    expect(first).toEqual({ storeId: expect.any(String), audits: 1, observations: 2, lastFile: null })
    expect(await describeStore(db, lastImport)).toEqual(first)
  })

  it('has the file that came in last', async () => {
    const db = emptyStore()
    const summary = summaryOf(nothingSummed())
    const entry = { action: 'file-imported' as const, by: null, undoes: null, summary }
    await db.entries.bulkAdd([
      { ...entry, id: newId(), sequence: 1, at: '2026-11-20T10:00:00.000Z', about: 'a.kairos' },
      { ...entry, id: newId(), sequence: 2, at: '2026-11-21T10:00:00.000Z', about: 'b.kairos' },
      { ...entry, id: newId(), sequence: 3, at: '2026-11-22T10:00:00.000Z', action: 'undone' },
    ])
    expect(await lastImport(db)).toEqual({ name: 'b.kairos', at: '2026-11-21T10:00:00.000Z' })
  })

  it('is nothing where it makes no sense', () => {
    expect(knownStoresIn('{')).toEqual(none)
    expect(knownStoresIn({ current: { storeId: 7 }, lost: null })).toEqual(none)
  })
})

describe('a store in the place of another one', () => {
  it('means that what was there is lost, until somebody knows', () => {
    const [before, now] = [marker(), marker({ observations: 0 })]
    const told = noteStore({ current: before, lost: null }, now)
    expect(told).toEqual({ current: now, lost: before })
    expect(noteStore(told, { ...now, observations: 1 }).lost).toEqual(before)
    expect(noteStore({ ...told, lost: null }, now).lost).toBeNull()
  })

  it('means nothing where there was none, or nothing in it, or where it is the same one emptied', () => {
    const before = marker()
    expect(noteStore(none, marker()).lost).toBeNull()
    expect(noteStore({ current: marker({ observations: 0 }), lost: null }, marker()).lost).toBeNull()
    expect(noteStore({ current: before, lost: null }, { ...before, observations: 0 }).lost).toBeNull()
  })
})
