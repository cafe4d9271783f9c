import type { StageView } from '../../../../core/journey/journey-view.ts'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { addStage, placeStage, renameStage, setStagePhase } from '../../../../core/database/commands/edit-stage.ts'
import { renameTouchpoint } from '../../../../core/database/commands/edit-touchpoint.ts'
import { addTouchpoint, placeTouchpoint } from '../../../../core/database/commands/place-touchpoint.ts'
import { removeStage } from '../../../../core/database/commands/remove-stage.ts'
import { removeTouchpoint } from '../../../../core/database/commands/remove-touchpoint.ts'
import { countStageHanging } from '../../../../core/database/reading/hanging.ts'
import { loadAudit } from '../../../../core/database/reading/load-audit.ts'
import { newId } from '../../../../core/journey/identifier.ts'
import { phases } from '../../../../core/journey/stage.ts'
import { hasStages, viewJourney } from '../../../../core/journey/view-journey.ts'
import { exportAudit } from '../../../support/export-audit.ts'
import { importFile } from '../../../support/import-file.ts'
import { emptyStore, sampleStore, storeOf } from '../../support/sample-store.ts'

type Store = Awaited<ReturnType<typeof sampleStore>>

const note = { by: null, about: 'in words' }

let store: Store
/** The first stage has two observations, at its first two touchpoints. */
let first: StageView
let second: StageView

beforeEach(async () => {
  store = await sampleStore({ observations: 2 });
  [first, second] = await stages(store) as [StageView, StageView]
})

async function stages({ db, auditId }: Store): Promise<StageView[]> {
  return viewJourney((await loadAudit(db, auditId))!, {}).stages
}

/** Names in walking order: of each stage with its touchpoints. */
const shown = async (of = store) => (await stages(of)).map(({ stage, touchpoints }) =>
  [stage.name.en, stage.phase, ...touchpoints.map(({ touchpoint }) => touchpoint.name.en)])

const idsOf = ({ touchpoints }: StageView) => touchpoints.map(({ touchpoint }) => touchpoint.id)
const touchpointIds = async (of = store) => (await stages(of)).flatMap(idsOf)
const place = (id: string, stageId: string, afterId: string | null, of = store) =>
  placeTouchpoint(of.db, of.journal, id, { stageId, afterId }, note)
const remove = (id: string, to: string | null, of = store) => removeStage(of.db, of.journal, id, to, note)

/** Does the edits that numbers stand for, one after the other, each on what is shown by then. */
async function doEdit([kind, one, other]: [number, number, number]): Promise<void> {
  const { db, journal, auditId } = store
  const now = await stages(store)
  const pick = <T>(list: T[], by: number): T | undefined => list[by % Math.max(1, list.length)]
  const [stage, target] = [pick(now, one)?.stage.id ?? null, pick(now, other)]
  const touchpoint = pick(now.flatMap(idsOf), one)
  const after = target ? pick([null, ...idsOf(target)], one)! : null
  const name = { en: `Name ${one}` }
  if (kind === 0 || !stage || !target)
    await addStage(db, journal, auditId, { id: newId(), name, phase: pick([...phases], other)! }, stage, note)
  else if (kind === 1)
    await addTouchpoint(db, journal, { id: newId(), name, channel: 'web' }, { stageId: stage, afterId: after }, note)
  else if (kind === 2 && touchpoint)
    await place(touchpoint, target.stage.id, after === touchpoint ? null : after)
  else if (kind === 3)
    await placeStage(db, journal, auditId, stage, target.stage.id === stage ? null : target.stage.id, note)
  else if (kind === 4)
    await renameStage(db, journal, stage, name, note)
  else if (kind === 5)
    await setStagePhase(db, journal, stage, pick([...phases], other)!, note)
  else if (kind === 6 && touchpoint)
    await removeTouchpoint(db, journal, touchpoint, note)
  else
    await remove(stage, target.stage.id === stage ? null : target.stage.id)
}

describe('the structure of a journey', () => {
  it('is after any edits a list with everything once, and as it was once all of them are taken back', async () => {
    const edit = fc.tuple(fc.nat(7), fc.nat(20), fc.nat(20))
    await fc.assert(fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (edits) => {
      store = await sampleStore({ observations: 2 })
      const [before, observations] = [await shown(), await store.db.records('observation').toArray()]
      const firstEdit = await store.db.entries.count() + 1
      for (const edit of edits) {
        await doEdit(edit)
        const ids = await touchpointIds()
        expect(new Set(ids).size).toBe(ids.length)
      }
      const entries = await store.db.entries.where('sequence').aboveOrEqual(firstEdit).reverse().sortBy('sequence')
      for (const { id } of entries)
        await store.journal.undo(id, null)
      expect(await shown()).toEqual(before)
      const ids = (await store.db.records('observation').toArray()).map(({ id }) => id)
      expect(ids).toEqual(observations.map(({ id }) => id))
    }), { numRuns: 40 })
  }, 60_000)

  it('keeps every touchpoint once where two tabs reorder it at the same time', async () => {
    const ids = await touchpointIds()
    const moves = ids.map((id, index) =>
      place(id, [first, second][index % 2]!.stage.id, ids[(index * 7 + 3) % ids.length]!))
    await Promise.all(moves)
    expect((await touchpointIds()).sort()).toEqual(ids.sort())
  })

  it('keeps every touchpoint once where two people reorder it apart, and both then show the same', async () => {
    const colleague = storeOf(emptyStore(), store)
    const fileOf = async ({ db, auditId, clock }: Store) => {
      clock.advance(1000)
      return (await exportAudit(db, auditId, { generator: 'Kairos test', clock }))!.file
    }
    await importFile(colleague.db, await fileOf(store))
    const ids = idsOf(first)
    await place(ids[2]!, first.stage.id, null)
    await place(ids[0]!, second.stage.id, null, colleague)
    const [mine, theirs] = [await fileOf(store), await fileOf(colleague)]
    await importFile(store.db, theirs)
    await importFile(colleague.db, mine)
    expect(await shown()).toEqual(await shown(colleague))
    expect((await touchpointIds()).length).toBe(new Set(await touchpointIds()).size)
  })

  it('leaves what is there already as it is', async () => {
    const [one, other] = idsOf(first)
    expect(await place(other!, first.stage.id, one!)).toBeNull()
    expect(await placeStage(store.db, store.journal, store.auditId, first.stage.id, null, note)).toBeNull()
  })
})

describe('a name', () => {
  it('is not given where another was given since it was thought of', async () => {
    const { db, journal } = store
    const { id, name } = first.stage
    await renameStage(db, journal, id, { en: 'Elsewhere' }, note)
    expect(await renameStage(db, journal, id, { en: 'Here' }, note, name)).toBeNull()
    expect((await renameStage(db, journal, id, { en: 'Here' }, note, { en: 'Elsewhere' }))).not.toBeNull()
    const { touchpoint } = first.touchpoints[0]!
    expect(await renameTouchpoint(db, journal, touchpoint.id, { en: 'Here' }, note, { en: 'Not seen' })).toBeNull()
  })
})

describe('a stage that is deleted', () => {
  it('hands its touchpoints on, in their order, with all that was observed', async () => {
    expect(await countStageHanging(store.db, first.stage.id))
      .toEqual({ touchpoints: idsOf(first).length, observations: 2, auditors: 1, verbatims: 0, isNamed: false })
    await remove(first.stage.id, second.stage.id)
    const [now] = await stages(store)
    expect(idsOf(now!)).toEqual([...idsOf(second), ...idsOf(first)])
    expect(await store.db.records('observation').count()).toBe(2)
  })

  it('takes its observations and pictures with it where that is asked for, each out of its own audit', async () => {
    const { db, journal, observationIds, auditId } = store
    const audit = await db.records('audit').get(auditId)
    const observation = await db.records('observation').get(observationIds[1]!)
    const nextRound = newId()
    await journal.write({ action: 'audit-started', by: null }, [
      { type: 'audit', id: nextRound, content: audit! },
      { type: 'observation', id: observationIds[1]!, content: { ...observation!, auditId: nextRound } },
    ])
    const entry = await remove(first.stage.id, null)
    expect(await db.records('observation').count()).toBe(0)
    expect(await db.records('picture').count()).toBe(0)
    const tombstones = await db.tombstones.bulkGet(observationIds)
    expect(tombstones.map(tombstone => tombstone!.auditId)).toEqual([auditId, nextRound])
    await journal.undo(entry!.id, null)
    expect(await db.records('picture').count()).toBe(2)
    expect((await shown())[0]![0]).toBe(first.stage.name.en)
  })

  it('is there again with what a colleague observes in it; a journey of none but deleted ones is empty', async () => {
    for (const { stage } of await stages(store))
      await remove(stage.id, null)
    expect(await stages(store)).toEqual([])
    expect(hasStages((await loadAudit(store.db, store.auditId))!)).toBe(false)
    const template = await sampleStore({ observations: 1 })
    const observation = await template.db.records('observation').get(template.observationIds[0]!)
    await store.journal.write({ action: 'observation-saved', by: null }, [
      { type: 'observation', id: newId(), content: { ...observation!, auditId: store.auditId, evidence: [] } },
    ])
    expect((await shown())[0]!.slice(0, 1)).toEqual([first.stage.name.en])
    expect(hasStages((await loadAudit(store.db, store.auditId))!)).toBe(true)
  })
})
