import type { KairosDatabase } from '../../../../core/database/kairos-database.ts'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { joinTouchpoints, separateTouchpoint } from '../../../../core/database/commands/join-touchpoints.ts'
import { createJournal } from '../../../../core/database/journal/journal.ts'
import { readHistory } from '../../../../core/database/journal/read-history.ts'
import { listAudits } from '../../../../core/database/reading/list-audits.ts'
import { loadAudit } from '../../../../core/database/reading/load-audit.ts'
import { proposeDuplicateAuditors } from '../../../../core/journey/duplicate-auditors.ts'
import { newId } from '../../../../core/journey/identifier.ts'
import { touchpointsOf } from '../../../../core/journey/journey-view.ts'
import { resolveDuplicates } from '../../../../core/journey/resolve-duplicates.ts'
import { viewJourney } from '../../../../core/journey/view-journey.ts'
import { exportAudit } from '../../../support/export-audit.ts'
import { importFile } from '../../../support/import-file.ts'
import { fixedClock } from '../../support/fixed-clock.ts'
import { emptyStore, sampleStore, storeOf } from '../../support/sample-store.ts'

type Store = Awaited<ReturnType<typeof sampleStore>>

let store: Store
let touchpointIds: string[]

/** Three observations of one auditor, each at another touchpoint. */
beforeEach(async () => {
  store = await sampleStore({ observations: 3 })
  const observations = await store.db.records('observation').bulkGet(store.observationIds)
  touchpointIds = observations.map(observation => observation!.touchpointId)
})

const at = async ({ db }: Store, index: number) => (await db.records('touchpoint').get(touchpointIds[index]!))!

async function join(store: Store, one: number, other: number) {
  store.clock.advance(1000)
  const pair = { one: await at(store, one), other: await at(store, other) }
  return joinTouchpoints(store.db, store.journal, pair, { by: null, about: 'other, one' })
}

async function separate(store: Store, one: number, other: number) {
  const pair = { one: await at(store, one), other: await at(store, other) }
  return separateTouchpoint(store.db, store.journal, pair, { by: null, about: 'one, other' })
}

const fileOf = async ({ db, auditId, clock }: Store) =>
  (await exportAudit(db, auditId, { generator: 'Kairos test', clock }))!.file

/** For each of the three touchpoints how many observations stand there; null where it was joined to another. */
async function counts(db: KairosDatabase): Promise<(number | null)[]> {
  const [audit] = await db.records('audit').toArray()
  const views = touchpointsOf(viewJourney((await loadAudit(db, audit!.id))!))
  return touchpointIds.map(id => views.find(({ touchpoint }) => touchpoint.id === id)?.observations.length ?? null)
}

describe('two touchpoints that are said to be the same', () => {
  it('are one from then on, while no observation changes', async () => {
    const before = await store.db.records('observation').toArray()
    await join(store, 0, 1)
    expect(await counts(store.db)).toEqual([2, null, 1])
    expect(await store.db.records('observation').toArray()).toEqual(before)
  })

  it('are counted as one in the list of audits', async () => {
    await join(store, 0, 1)
    expect(await listAudits(store.db)).toMatchObject([{ touchpoints: 2, observations: 3 }])
  })

  it('stand in the history by their names, and are two again once that is taken back', async () => {
    const entry = await join(store, 0, 1)
    const { entries } = await readHistory(store.db)
    expect(entries[0]!.entry).toMatchObject({ action: 'touchpoints-joined', about: 'other, one' })
    await store.journal.undo(entry!.id, null)
    expect(await counts(store.db)).toEqual([1, 1, 1])
  })

  it('are two again once one is separated, with what was joined to it', async () => {
    await join(store, 1, 2)
    await join(store, 0, 1)
    expect(await counts(store.db)).toEqual([3, null, null])
    await separate(store, 0, 1)
    expect(await counts(store.db)).toEqual([1, 2, null])
  })

  it('are one where two browsers joined them from both sides, and two once they are separated', async () => {
    const other = storeOf(emptyStore(), store)
    await importFile(other.db, await fileOf(store))
    await join(store, 0, 1)
    await join(other, 1, 0)
    await importFile(store.db, await fileOf(other))
    const head = (await counts(store.db)).indexOf(2)
    expect((await counts(store.db)).toSorted()).toEqual([1, 2, null])
    await separate(store, head, 1 - head)
    expect(await counts(store.db)).toEqual([1, 1, 1])
  })

  it('travel with a file, also into a store that knew them as two', async () => {
    const other = emptyStore()
    await importFile(other, await fileOf(store))
    await join(store, 0, 1)
    await importFile(other, await fileOf(store))
    expect(await counts(other)).toEqual([2, null, 1])
  })
})

describe('joining and separating in three browsers', () => {
  const action = fc.record({ who: fc.nat(2), one: fc.nat(2), other: fc.nat(2), separates: fc.boolean() })
  const anyActions = fc.array(action, { maxLength: 8 })
  const orders = [[0, 1, 2], [2, 1, 0], [1, 2, 0]]

  it('leads to one store, whichever file comes first', async () => {
    await fc.assert(fc.asyncProperty(anyActions, async (actions) => {
      const start = await fileOf(store)
      const team = await Promise.all([0, 1, 2].map(async who => memberOf(start, who)))
      for (const { who, one, other, separates } of actions) {
        if (separates)
          await separate(team[who]!, one, other)
        else if (one !== other)
          await join(team[who]!, one, other)
      }
      const files = await Promise.all(team.map(fileOf))
      const stores = await Promise.all(orders.map(order => storeAfter(order.map(index => files[index]!))))
      expect(stores[1]).toEqual(stores[0])
      expect(stores[2]).toEqual(stores[0])
    }), { numRuns: 10 })
  }, 60_000)

  async function memberOf(start: Blob, who: number): Promise<Store> {
    const db = emptyStore()
    await importFile(db, start)
    const clock = fixedClock(`202${who}-11-21T10:00:00.000Z`)
    return { ...storeOf(db, store), clock, journal: createJournal(db, clock) }
  }

  async function storeAfter(files: Blob[]) {
    const db = emptyStore()
    for (const file of files)
      await importFile(db, file)
    return { touchpoints: await db.records('touchpoint').toArray(), counts: await counts(db) }
  }
})

describe('two auditors who are said to be one person', () => {
  it('are one also where two browsers said so from both sides', async () => {
    const [one, other] = [newId(), newId()].sort() as [string, string]
    await store.journal.write({ action: 'file-imported', by: null }, [
      { type: 'auditor', id: one, content: { name: 'Lin', sameAs: other } },
      { type: 'auditor', id: other, content: { name: 'Lin', sameAs: one } },
    ])
    const both = async () => (await store.db.records('auditor').toArray()).filter(({ name }) => name === 'Lin')
    expect([...proposeDuplicateAuditors(await both())]).toEqual([])
    expect(resolveDuplicates(await both())).toEqual(new Map([[one, one], [other, one]]))
  })
})

describe('an auditor who is said to be somebody who observed elsewhere only', () => {
  it('is that person, and one with all others who are', async () => {
    const [mei, tablet] = [newId(), newId()]
    const auditor = (id: string, name: string, sameAs: string | null) => ({
      type: 'auditor' as const,
      id,
      content: { name, sameAs },
    })
    const observation = (await store.db.records('observation').get(store.observationIds[1]!))!
    await store.journal.write({ action: 'auditors-joined', by: null }, [
      auditor(mei, 'Mei', null),
      auditor(store.auditorId, 'Mei L.', mei),
      auditor(tablet, 'Mei (tablet)', mei),
      { type: 'observation', id: observation.id, content: { ...observation, auditorId: tablet } },
    ])
    const view = viewJourney((await loadAudit(store.db, store.auditId))!)
    expect(view.auditors.map(({ name }) => name)).toEqual(['Mei'])
    expect(await listAudits(store.db)).toMatchObject([{ auditors: 1 }])
  })
})
