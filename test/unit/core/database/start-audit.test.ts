import type { JourneyOutline } from '../../../../core/journey/outline.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { startNewAudit, startNextRound, startSharedAudit } from '../../../../core/database/commands/start-audit.ts'
import { createJournal } from '../../../../core/database/journal/journal.ts'
import { loadAudit } from '../../../../core/database/reading/load-audit.ts'
import { touchpointsOf } from '../../../../core/journey/journey-view.ts'
import { softwareOnboarding } from '../../../../core/journey/templates/software-onboarding.ts'
import { auditFromTemplate } from '../../../../core/journey/templates/template.ts'
import { compareStates } from '../../../../core/journey/version.ts'
import { viewJourney } from '../../../../core/journey/view-journey.ts'
import { fixedClock } from '../../support/fixed-clock.ts'
import { emptyStore } from '../../support/sample-store.ts'

const note = { by: null, about: 'Spring' }

function freshStore() {
  const db = emptyStore()
  return { db, journal: createJournal(db, fixedClock()) }
}

let store: ReturnType<typeof freshStore>

beforeEach(() => void (store = freshStore()))

const outline: JourneyOutline = {
  name: { 'zh-TW': '春季' },
  stages: [
    { name: { 'zh-TW': '探索' }, phase: 'buying', touchpoints: [
      { name: { 'zh-TW': '首頁' }, channel: 'web', reach: 1, addressPattern: 'https://shop.example/' },
      { name: { 'zh-TW': '門市' }, channel: 'store', reach: null, addressPattern: null },
    ] },
    { name: { 'zh-TW': '推薦' }, phase: 'advocacy', touchpoints: [] },
  ],
}

async function walked(auditId: string) {
  const { stages } = viewJourney((await loadAudit(store.db, auditId))!)
  return stages.map(({ stage, touchpoints }) => [stage.name['zh-TW'], ...touchpoints.map(({ touchpoint: { name } }) =>
    name['zh-TW'])])
}

describe('an audit of a new journey', () => {
  it('has its stages and touchpoints in their order, and asks what Kairos asks', async () => {
    const id = await startNewAudit(store.db, store.journal, ' Spring\u200B', outline, note)
    const records = (await loadAudit(store.db, id))!
    expect(records.audit).toMatchObject({ title: 'Spring', round: 1 })
    expect(records.criteria).toHaveLength(3)
    expect(await walked(id)).toEqual([['探索', '首頁', '門市'], ['推薦']])
    const [first] = touchpointsOf(viewJourney(records))
    expect(first!.touchpoint).toMatchObject({ channel: 'web', reach: 1, addressPattern: 'https://shop.example/' })
  })

  it('is one deed, which goes and comes back as a whole', async () => {
    const id = await startNewAudit(store.db, store.journal, 'Spring', outline, note)
    expect(await store.db.entries.toArray()).toMatchObject([{ action: 'audit-started', about: 'Spring' }])
    const undone = await store.journal.undo((await store.db.entries.toCollection().first())!.id, null)
    expect(await loadAudit(store.db, id)).toBeNull()
    expect(await store.db.records('touchpoint').count()).toBe(0)
    await store.journal.undo(undone.id, null)
    expect(await walked(id)).toEqual([['探索', '首頁', '門市'], ['推薦']])
  })

  it('is another one each time, and may have no stages', async () => {
    const ids = [
      await startNewAudit(store.db, store.journal, 'Spring', { ...outline, stages: [] }, note),
      await startNewAudit(store.db, store.journal, 'Spring', { ...outline, stages: [] }, note),
    ]
    expect(new Set(ids).size).toBe(2)
    expect(await walked(ids[0]!)).toEqual([])
  })

  it('is refused as a whole where other Kairos would refuse a part of it', async () => {
    const blank = { ...outline, stages: [{ name: { en: ' ' }, phase: 'buying' as const, touchpoints: [] }] }
    await expect(startNewAudit(store.db, store.journal, 'Spring', blank, note)).rejects.toThrow()
    expect(await store.db.records('journey').count()).toBe(0)
  })
})

describe('an audit from a template', () => {
  it('is taken up where it is here, with what was deleted from its journey', async () => {
    const start = await auditFromTemplate(softwareOnboarding, 'Spring')
    await startSharedAudit(store.db, store.journal, start, note)
    const [first] = start.touchpoints
    await store.journal.write({ action: 'touchpoint-deleted', by: null }, [
      { type: 'touchpoint', id: first!.id, content: null },
    ])
    expect(await startSharedAudit(store.db, store.journal, start, note)).toBeNull()
    expect(await store.db.records('touchpoint').get(first!.id)).toBeUndefined()
  })

  it('comes back after it was undone, and no file with its deletion takes it away again', async () => {
    const start = await auditFromTemplate(softwareOnboarding, 'Spring')
    const started = await startSharedAudit(store.db, store.journal, start, note)
    await store.journal.undo(started!.id, null)
    const deletions = await store.db.tombstones.toArray()
    expect(deletions.length).toBeGreaterThan(0)
    await startSharedAudit(store.db, store.journal, start, note)
    expect((await loadAudit(store.db, start.audit.id))!.touchpoints).toHaveLength(20)
    for (const tombstone of deletions) {
      const record = (await store.db.table(tombstone.type).get(tombstone.id))!
      expect(compareStates({ record }, { tombstone })).toBeGreaterThan(0)
    }
  })
})

describe('the next round of an audit', () => {
  it('walks the very same journey, asks the same and is counted on', async () => {
    const id = await startNewAudit(store.db, store.journal, 'Spring', outline, note)
    const second = (await startNextRound(store.db, store.journal, 'Summer', id, note))!
    const third = (await startNextRound(store.db, store.journal, 'Autumn', id, note))!
    const [one, two, three] = await Promise.all([id, second, third].map(each => loadAudit(store.db, each)))
    expect([one, two, three].map(records => records!.audit.round)).toEqual([1, 2, 3])
    expect(three!.audit).toMatchObject({
      title: 'Autumn',
      journeyId: one!.journey.id,
      seriesId: one!.audit.seriesId,
      criterionIds: one!.audit.criterionIds,
    })
    expect(two!.touchpoints).toEqual(one!.touchpoints)
  })

  it('begins with no observation, and leaves the earlier round where it is undone', async () => {
    const id = await startNewAudit(store.db, store.journal, 'Spring', outline, note)
    await startNextRound(store.db, store.journal, 'Summer', id, note)
    const entry = await store.db.entries.orderBy('sequence').last()
    await store.journal.undo(entry!.id, null)
    expect(await store.db.records('audit').count()).toBe(1)
    expect(await walked(id)).toEqual([['探索', '首頁', '門市'], ['推薦']])
  })

  it('is none of an audit that is not here', async () => {
    expect(await startNextRound(store.db, store.journal, 'Summer', '11111111-1111-4111-8111-111111111111', note))
      .toBeNull()
    expect(await store.db.entries.count()).toBe(0)
  })
})
