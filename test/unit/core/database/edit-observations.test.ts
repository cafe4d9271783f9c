import type { Observation } from '../../../../core/journey/observation.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { joinAudits } from '../../../../core/database/commands/join-audits.ts'
import { joinTouchpoints } from '../../../../core/database/commands/join-touchpoints.ts'
import {
  leaveOutObservations,
  takeObservationsBackIn,
} from '../../../../core/database/commands/leave-out-observations.ts'
import { moveObservations } from '../../../../core/database/commands/move-observations.ts'
import { mergeTags, tagObservations } from '../../../../core/database/commands/tag-observations.ts'
import { loadAudit } from '../../../../core/database/reading/load-audit.ts'
import { touchpointsOf } from '../../../../core/journey/journey-view.ts'
import { onlinePurchase } from '../../../../core/journey/templates/online-purchase.ts'
import { auditFromTemplate } from '../../../../core/journey/templates/template.ts'
import { viewJourney } from '../../../../core/journey/view-journey.ts'
import { sampleStore } from '../../support/sample-store.ts'

type Store = Awaited<ReturnType<typeof sampleStore>>

const note = { by: null, about: 'in words' }
const at = '2026-11-22T09:00:00.000Z'

let store: Store

beforeEach(async () => {
  store = await sampleStore({ observations: 3 })
})

async function observations(): Promise<Observation[]> {
  const found = await Promise.all(store.observationIds.map(id => store.db.records('observation').get(id)))
  return found.map(observation => observation!)
}

async function views() {
  return touchpointsOf(viewJourney((await loadAudit(store.db, store.auditId))!))
}

const reasons = async () => (await observations()).map(({ leftOut }) => leftOut?.reason)
const tags = async () => (await observations()).map(({ tags }) => tags)
const entries = () => store.db.entries.count()
const tag = (ids: string[], add: string[], remove: string[] = []) =>
  tagObservations(store.db, store.journal, ids, { add, remove }, note)
const leaveOut = (ids: string[], reason: string, by: string | null = null) =>
  leaveOutObservations(store.db, store.journal, ids, { reason, at }, { ...note, by })

describe('what is done to many observations', () => {
  it.each<[string, () => Promise<unknown>, (after: Observation) => unknown]>([
    ['leaving them out', () => leaveOut(store.observationIds, 'Staging server'), ({ leftOut }) => leftOut?.reason],
    ['moving them', async () => {
      const { touchpoint } = (await views()).at(-1)!
      return moveObservations(store.db, store.journal, store.observationIds, touchpoint.id, note)
    }, ({ touchpointId }) => touchpointId],
    ['tagging them', () => tag(store.observationIds, ['checkout']), ({ tags }) => tags.join()],
  ])('is one entry, %s, and one step back', async (_, change, valueOf) => {
    const [before, n] = [await observations(), await entries()]
    const entry = await change() as { id: string }
    const after = await observations()
    expect(new Set(after.map(valueOf)).size).toBe(1)
    expect(after.map(valueOf)).not.toEqual(before.map(valueOf))
    expect(await entries()).toBe(n + 1)
    await store.journal.undo(entry.id, null)
    expect((await observations()).map(valueOf)).toEqual(before.map(valueOf))
  })

  it('writes nothing where it is so already', async () => {
    const [first] = await observations()
    await tag(store.observationIds, ['checkout'])
    const n = await entries()
    expect(await tag(store.observationIds, ['checkout'], ['basket'])).toBeNull()
    expect(await takeObservationsBackIn(store.db, store.journal, store.observationIds, note)).toBeNull()
    expect(await moveObservations(store.db, store.journal, [first!.id], first!.touchpointId, note)).toBeNull()
    expect(await mergeTags(store.db, store.journal, store.auditId, { from: ['basket'], to: 'cart' }, note)).toBeNull()
    expect(await leaveOut(['00000000-0000-4000-8000-000000000000'], 'Gone')).toBeNull()
    expect(await entries()).toBe(n)
  })
})

describe('observations that are left out', () => {
  it('have a reason, a day and who decided it, and lose all three when they are taken back in', async () => {
    await leaveOut([store.observationIds[0]!], 'Staging server', store.auditorId)
    expect((await observations())[0]!.leftOut).toEqual({ reason: 'Staging server', by: store.auditorId, at })
    await takeObservationsBackIn(store.db, store.journal, store.observationIds, note)
    expect(await reasons()).toEqual([undefined, undefined, undefined])
  })

  it('keep their reason when others are left out with them, and get no blank one', async () => {
    await leaveOut([store.observationIds[1]!], 'Staging server')
    await leaveOut(store.observationIds, 'Twice')
    expect(await reasons()).toEqual(['Twice', 'Staging server', 'Twice'])
    await takeObservationsBackIn(store.db, store.journal, store.observationIds, note)
    await expect(leaveOut(store.observationIds, ' ')).rejects.toThrow('blank')
  })
})

describe('observations that are moved', () => {
  it('stay where two touchpoints are one', async () => {
    const [one, other] = (await views()).map(({ touchpoint }) => touchpoint)
    await joinTouchpoints(store.db, store.journal, { one: one!, other: other! }, note)
    expect(await moveObservations(store.db, store.journal, [store.observationIds[1]!], one!.id, note)).toBeNull()
  })

  it('go nowhere where the touchpoint is gone', async () => {
    const gone = '00000000-0000-4000-8000-000000000000'
    expect(await moveObservations(store.db, store.journal, store.observationIds, gone, note)).toBeNull()
  })

  it('go to the touchpoint of their own journey where audits with a journey each are one', async () => {
    const other = await auditFromTemplate({ ...onlinePurchase, id: store.auditorId }, 'Another')
    await store.journal.adopt({ action: 'file-imported', by: null }, { records: [
      { type: 'audit', record: other.audit },
      { type: 'journey', record: other.journey },
      ...other.stages.map(record => ({ type: 'stage' as const, record })),
      ...other.touchpoints.map(record => ({ type: 'touchpoint' as const, record })),
    ] })
    await joinAudits(store.db, store.journal, { one: other.audit, other: { id: store.auditId } }, note)
    const target = other.touchpoints[5]!
    await moveObservations(store.db, store.journal, store.observationIds, target.id, note)
    const own = (await store.db.records('touchpoint').toArray()).find(({ sameAs }) => sameAs === target.id)!
    expect((await observations()).map(({ touchpointId }) => touchpointId)).toEqual([own.id, own.id, own.id])
    expect((await views()).find(({ touchpoint }) => touchpoint.id === target.id)!.observations).toHaveLength(3)
  })
})

describe('tags', () => {
  it('are given and taken, each once, without blanks at their ends, and others stay', async () => {
    await tag([store.observationIds[0]!], ['basket', ' form '])
    await tag(store.observationIds, ['form', 'price', ' '], ['basket'])
    expect(await tags()).toEqual([['form', 'price'], ['form', 'price'], ['form', 'price']])
  })

  it('become one in the whole audit, each observation having it once, where the first of them stood', async () => {
    await tag([store.observationIds[0]!], ['Basket', 'price', 'cart'])
    await tag([store.observationIds[1]!], ['basket'])
    await mergeTags(store.db, store.journal, store.auditId, { from: ['Basket', 'basket', 'cart'], to: 'cart' }, note)
    expect(await tags()).toEqual([['cart', 'price'], ['cart'], []])
  })
})
