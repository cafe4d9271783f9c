import type { TouchpointView } from '../../../../core/journey/journey-view.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  moveTouchpoint,
  renameTouchpoint,
  setTouchpointChannel,
} from '../../../../core/database/commands/edit-touchpoint.ts'
import { joinTouchpoints } from '../../../../core/database/commands/join-touchpoints.ts'
import { removeTouchpoint } from '../../../../core/database/commands/remove-touchpoint.ts'
import { loadAudit } from '../../../../core/database/reading/load-audit.ts'
import { proposeDuplicateTouchpoints } from '../../../../core/journey/duplicate-touchpoints.ts'
import { touchpointsOf } from '../../../../core/journey/journey-view.ts'
import { viewJourney } from '../../../../core/journey/view-journey.ts'
import { exportAudit } from '../../../support/export-audit.ts'
import { importFile } from '../../../support/import-file.ts'
import { emptyStore, sampleStore, storeOf } from '../../support/sample-store.ts'

type Store = Awaited<ReturnType<typeof sampleStore>>

const note = { by: null, about: 'in words' }

let store: Store
/** Another browser's store, with the same audit. */
let colleague: Store
/** Of the first four touchpoints; the first two are observed, once each. */
let ids: string[]

beforeEach(async () => {
  store = await sampleStore({ observations: 2 })
  ids = (await views(store)).slice(0, 4).map(({ touchpoint }) => touchpoint.id)
  colleague = storeOf(emptyStore(), store)
  await importFile(colleague.db, await fileOf(store))
})

async function fileOf({ db, auditId, clock }: Store): Promise<Blob> {
  clock.advance(1000)
  return (await exportAudit(db, auditId, { generator: 'Kairos test', clock }))!.file
}

async function views({ db, auditId }: Store): Promise<TouchpointView[]> {
  return touchpointsOf(viewJourney((await loadAudit(db, auditId))!))
}

const viewOf = async (store: Store, id: string) => (await views(store)).find(({ touchpoint }) => touchpoint.id === id)
const isShown = async (store: Store, id: string) => await viewOf(store, id) !== undefined
const nameOf = async (store: Store, id: string) => (await viewOf(store, id))?.touchpoint.name.en

async function rename(store: Store, id: string, en: string) {
  store.clock.advance(1000)
  return renameTouchpoint(store.db, store.journal, id, { en }, note)
}

async function join(store: Store, one: string, other: string) {
  store.clock.advance(1000)
  return joinTouchpoints(store.db, store.journal, { one: { id: one }, other: { id: other } }, note)
}

const remove = ({ db, journal }: Store, id: string) => removeTouchpoint(db, journal, id, note)

async function observeAt({ journal, db, observationIds }: Store, touchpointId: string) {
  const observation = (await db.records('observation').get(observationIds[0]!))!
  const content = { ...observation, touchpointId }
  await journal.write({ action: 'observation-edited', by: null }, [
    { type: 'observation', id: observation.id, content },
  ])
}

/** Both take in each other's file. */
async function exchange() {
  const [mine, theirs] = [await fileOf(store), await fileOf(colleague)]
  await importFile(store.db, theirs)
  await importFile(colleague.db, mine)
}

describe('a touchpoint', () => {
  it.each([
    ['renamed', (id: string) => renameTouchpoint(store.db, store.journal, id, { en: 'Landing page' }, note)],
    ['moved', (id: string, stageId: string) => moveTouchpoint(store.db, store.journal, id, stageId, note)],
    ['given a channel', (id: string) => setTouchpointChannel(store.db, store.journal, id, 'app', note)],
  ])('is %s, and what it was once that is undone', async (_, change) => {
    const { stages } = viewJourney((await loadAudit(store.db, store.auditId))!)
    const last = stages[1]!.touchpoints.at(-1)!.touchpoint
    const contentOf = async () => {
      const { name, channel, stageId, position } = (await viewOf(store, ids[0]!))!.touchpoint
      return { name, channel, stageId, position }
    }
    const before = await contentOf()
    const entry = await change(ids[0]!, last.stageId)
    const changes = [
      { ...before, name: { en: 'Landing page' } },
      { ...before, stageId: last.stageId, position: last.position + 1 },
      { ...before, channel: 'app' },
    ]
    expect(changes).toContainEqual(await contentOf())
    await store.journal.undo(entry!.id, null)
    expect(await contentOf()).toEqual(before)
  })

  it('is not written where it is so already', async () => {
    const { name, stageId, channel } = (await viewOf(store, ids[0]!))!.touchpoint
    expect(await renameTouchpoint(store.db, store.journal, ids[0]!, name, note)).toBeNull()
    const reversed = Object.fromEntries(Object.entries(name).reverse())
    expect(await renameTouchpoint(store.db, store.journal, ids[0]!, reversed, note)).toBeNull()
    expect(await moveTouchpoint(store.db, store.journal, ids[0]!, stageId, note)).toBeNull()
    expect(await setTouchpointChannel(store.db, store.journal, ids[0]!, channel, note)).toBeNull()
  })

  it('keeps its new name, whichever of an old file and the new one comes last', async () => {
    const old = await fileOf(store)
    await rename(store, ids[0]!, 'Landing page')
    const renamed = await fileOf(store)
    await importFile(store.db, old)
    await importFile(colleague.db, renamed)
    await importFile(colleague.db, old)
    expect([await nameOf(store, ids[0]!), await nameOf(colleague, ids[0]!)]).toEqual(['Landing page', 'Landing page'])
  })
})

describe('a touchpoint that is joined in one browser and renamed in another', () => {
  it.each(['joined', 'renamed'])('is both, where it was %s last', async (last) => {
    const [one, other] = ids as [string, string]
    const steps = [() => join(store, one, other), () => rename(colleague, other, 'Result list')]
    for (const step of last === 'renamed' ? steps : steps.toReversed())
      await step()
    await exchange()
    for (const each of [store, colleague]) {
      const view = (await viewOf(each, one))!
      expect(view.observations).toHaveLength(2)
      expect(view.joined.map(({ id }) => id)).toEqual([other])
    }
    expect(await store.db.records('touchpoint').get(other)).toEqual(await colleague.db.records('touchpoint').get(other))
  })

  it('stays joined where it was renamed again and again', async () => {
    const [one, other] = ids as [string, string]
    await join(store, one, other)
    await rename(colleague, other, 'Results')
    await rename(colleague, other, 'Result list')
    await exchange()
    expect([await isShown(store, other), await isShown(colleague, other)]).toEqual([false, false])
    expect((await store.db.records('touchpoint').get(other))!.name).toEqual({ en: 'Result list' })
  })

  it('stays apart where the joining was undone, whichever file comes last', async () => {
    const [one, other] = ids as [string, string]
    const entry = await join(store, one, other)
    const joined = await fileOf(store)
    await store.journal.undo(entry!.id, null)
    const undone = await fileOf(store)
    await rename(colleague, other, 'Results')
    await importFile(colleague.db, undone)
    await importFile(colleague.db, joined)
    expect(await isShown(colleague, other)).toBe(true)
    expect(await isShown(store, other)).toBe(true)
  })
})

describe('a touchpoint that is deleted', () => {
  it('goes where nothing hangs on it, and comes back with undo', async () => {
    const entry = await remove(store, ids[2]!)
    expect(await isShown(store, ids[2]!)).toBe(false)
    await store.journal.undo(entry!.id, null)
    expect(await isShown(store, ids[2]!)).toBe(true)
  })

  it('stays where an observation hangs on it, or on one that is joined to it', async () => {
    expect(await remove(store, ids[0]!)).toBeNull()
    await join(store, ids[2]!, ids[1]!)
    expect(await remove(store, ids[2]!)).toBeNull()
    expect((await views(store)).flatMap(({ observations }) => observations)).toHaveLength(2)
  })

  it('takes with it those that are joined to it', async () => {
    await join(store, ids[2]!, ids[3]!)
    await remove(store, ids[2]!)
    expect([await isShown(store, ids[2]!), await isShown(store, ids[3]!)]).toEqual([false, false])
  })

  it('is asked about no more', async () => {
    await rename(store, ids[3]!, (await nameOf(store, ids[2]!))!)
    const proposed = async () => [...proposeDuplicateTouchpoints((await loadAudit(store.db, store.auditId))!)].length
    expect(await proposed()).toBe(1)
    await remove(store, ids[3]!)
    expect(await proposed()).toBe(0)
  })

  it('is gone for colleagues too, and no older file brings it back', async () => {
    const old = await fileOf(store)
    await remove(store, ids[2]!)
    const report = await importFile(colleague.db, await fileOf(store))
    await importFile(store.db, old)
    expect(report).toMatchObject({ ok: true, value: { problems: [] } })
    expect([await isShown(store, ids[2]!), await isShown(colleague, ids[2]!)]).toEqual([false, false])
  })

  it('is there again, with what a colleague observed at it meanwhile', async () => {
    await remove(store, ids[2]!)
    await observeAt(colleague, ids[2]!)
    await exchange()
    for (const each of [store, colleague])
      expect((await viewOf(each, ids[2]!))!.observations).toHaveLength(1)
  })
})
