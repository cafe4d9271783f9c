import { beforeEach, describe, expect, it } from 'vitest'
import { moveTouchpoint, renameTouchpoint } from '../../../../core/database/commands/edit-touchpoint.ts'
import { joinAudits } from '../../../../core/database/commands/join-audits.ts'
import { removeAudit } from '../../../../core/database/commands/remove-audit.ts'
import { renameAudit } from '../../../../core/database/commands/rename-audit.ts'
import { separateAudits } from '../../../../core/database/commands/separate-audits.ts'
import { listAudits } from '../../../../core/database/reading/list-audits.ts'
import { loadAudit } from '../../../../core/database/reading/load-audit.ts'
import { touchpointsOf } from '../../../../core/journey/journey-view.ts'
import { viewJourney } from '../../../../core/journey/view-journey.ts'
import { exportAudit } from '../../../support/export-audit.ts'
import { importFile } from '../../../support/import-file.ts'
import { emptyStore, sampleStore, storeOf } from '../../support/sample-store.ts'

type Store = Awaited<ReturnType<typeof sampleStore>>

const note = { by: null, about: 'in words' }

/** Two auditors' browsers, each with an audit of its own; and where both files are read. */
let mei: Store
let ade: Store
let site: Store

beforeEach(async () => {
  mei = await sampleStore({ observations: 2, title: 'Women\'s shop', auditor: 'Mei' })
  ade = await sampleStore({ observations: 3, title: 'Womens shop', auditor: 'Ade' })
  site = storeOf(emptyStore(), mei)
  await importFile(site.db, await fileOf(mei))
  await importFile(site.db, await fileOf(ade))
})

async function fileOf({ db, auditId, clock }: Store): Promise<Blob> {
  clock.advance(1000)
  return (await exportAudit(db, auditId, { generator: 'Kairos test', clock }))!.file
}

const pair = () => ({ one: { id: mei.auditId }, other: { id: ade.auditId } })
const join = () => joinAudits(site.db, site.journal, pair(), note)
const separate = () => separateAudits(site.db, site.journal, pair(), note)

/** How many stages an audit has, how many touchpoints and how many observations at each that has some. */
async function shapeOf({ db }: Store, auditId = mei.auditId) {
  const view = viewJourney((await loadAudit(db, auditId))!)
  const counts = touchpointsOf(view).map(({ observations }) => observations.length)
  return [view.stages.length, counts.length, ...counts.filter(n => n > 0)]
}

async function observeNewPlace(store: Store) {
  const touchpoint = (await store.db.records('touchpoint').toArray()).find(({ name }) => name.en === 'Pricing')!
  const id = crypto.randomUUID()
  const observation = (await store.db.records('observation').get(store.observationIds[0]!))!
  await store.journal.write({ action: 'observation-saved', by: null }, [
    { type: 'touchpoint', id, content: { ...touchpoint, name: { en: 'Gift card' }, position: 90 } },
    { type: 'observation', id: crypto.randomUUID(), content: { ...observation, touchpointId: id, evidence: [] } },
  ])
}

describe('two audits that are joined', () => {
  it('are one, with the findings of both at the touchpoints that both have, while no observation changes', async () => {
    const before = await site.db.records('observation').toArray()
    const [stages, touchpoints] = await shapeOf(site)
    await join()
    expect(await listAudits(site.db)).toMatchObject([{ observations: 5, auditors: 2, touchpoints: 3 }])
    expect(await shapeOf(site)).toEqual([stages, touchpoints, 2, 2, 1])
    expect(await shapeOf(site, ade.auditId)).toEqual(await shapeOf(site))
    expect(await site.db.records('observation').toArray()).toEqual(before)
  })

  it('are two again once that is undone, or they are separated', async () => {
    const before = [await shapeOf(site, mei.auditId), await shapeOf(site, ade.auditId)]
    const shapes = async () => [await shapeOf(site, mei.auditId), await shapeOf(site, ade.auditId)]
    const entry = await join()
    await site.journal.undo(entry!.id, null)
    expect(await shapes()).toEqual(before)
    await join()
    await separate()
    expect(await shapes()).toEqual(before)
    expect(await separate()).toBeNull()
  })

  it('stay so when the next files come in, with what was added and renamed meanwhile', async () => {
    const [, touchpoints] = await shapeOf(site)
    await join()
    await observeNewPlace(ade)
    const pricing = (await ade.db.records('touchpoint').toArray()).find(({ name }) => name.en === 'Home page')!
    await renameTouchpoint(ade.db, ade.journal, pricing.id, { en: 'Landing page' }, note)
    await renameAudit(ade.db, ade.journal, ade.auditId, 'Shop for women', note)
    const file = await fileOf(ade)
    await importFile(site.db, file)
    expect(await listAudits(site.db)).toMatchObject([{ observations: 6 }])
    expect((await shapeOf(site))[1]).toBe(touchpoints! + 1)
    expect((await shapeOf(site)).slice(2).toSorted()).toEqual([1, 1, 2, 2])
  })

  it('have one stage where both had it: a touchpoint of the one is in that of the other', async () => {
    await join()
    const stages = await site.db.records('stage').toArray()
    const joined = stages.find(({ sameAs }) => sameAs)!
    const [touchpoint] = await site.db.records('touchpoint').where('stageId').equals(joined.id).toArray()
    expect(await moveTouchpoint(site.db, site.journal, touchpoint!.id, joined.sameAs!, note)).toBeNull()
  })

  it('travel in one file', async () => {
    await join()
    const there = storeOf(emptyStore(), site)
    const result = await importFile(there.db, await fileOf(site))
    expect(result).toMatchObject({ ok: true, value: { problems: [] } })
    expect(await listAudits(there.db)).toMatchObject([{ observations: 5 }])
    expect(await shapeOf(there)).toEqual(await shapeOf(site))
  })

  it('are removed together, and come back together', async () => {
    await join()
    const entry = await removeAudit(site.db, site.journal, mei.auditId, null)
    expect(await listAudits(site.db)).toEqual([])
    expect(await site.db.records('observation').count()).toBe(0)
    await site.journal.undo(entry.id, null)
    expect(await listAudits(site.db)).toMatchObject([{ observations: 5 }])
  })
})

describe('an audit', () => {
  it('is renamed, with a way back, and keeps that name when its old file comes in', async () => {
    const entry = await renameAudit(site.db, site.journal, mei.auditId, ' Autumn ', note)
    await importFile(site.db, await fileOf(mei))
    const title = async () => (await site.db.records('audit').get(mei.auditId))!.title
    expect(await title()).toBe('Autumn')
    expect(await renameAudit(site.db, site.journal, mei.auditId, 'Autumn', note)).toBeNull()
    await site.journal.undo(entry!.id, null)
    expect(await title()).toBe('Women\'s shop')
  })
})
