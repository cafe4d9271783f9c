import type { ViewContent } from '../../../../core/journey/view.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  addView,
  changeView,
  deleteView,
  orderViews,
  renameView,
} from '../../../../core/database/commands/change-views.ts'
import { joinAudits } from '../../../../core/database/commands/join-audits.ts'
import { removeAudit } from '../../../../core/database/commands/remove-audit.ts'
import { loadAudit } from '../../../../core/database/reading/load-audit.ts'
import { newId } from '../../../../core/journey/identifier.ts'
import { planHandOut } from '../../../../core/package/export/plan-hand-out.ts'
import { wholeShare } from '../../../../core/package/export/share-choice.ts'
import { sharedRecords } from '../../../../core/package/export/shared-records.ts'
import { exportAudit } from '../../../support/export-audit.ts'
import { importFile } from '../../../support/import-file.ts'
import { emptyStore, sampleStore, storeOf } from '../../support/sample-store.ts'

type Store = Awaited<ReturnType<typeof sampleStore>>

const note = { by: null, about: 'in words' }
let store: Store
let content: ViewContent

beforeEach(async () => {
  store = await sampleStore({ observations: 2, auditor: 'Mei' })
  content = {
    scored: { auditorIds: [store.auditorId, newId()], markets: ['Germany'], narrowedApart: false },
    shown: { marks: ['pain'], address: '/pricing' },
    lanes: ['curve', 'stages'],
    curveId: newId(),
    stageScoresId: null,
    level: null,
  }
})

async function add(name: string, { db, journal, auditId } = store): Promise<string> {
  const id = newId()
  await addView(db, journal, { id, auditId, name, content }, note)
  return id
}

const viewsOf = async ({ db, auditId } = store) =>
  (await loadAudit(db, auditId))!.views.toSorted((a, b) => a.position - b.position)
const namesOf = async (of = store) => (await viewsOf(of)).map(({ name }) => name)

async function taken(from: Store, into = storeOf(emptyStore(), from)): Promise<Store> {
  from.clock.advance(1000)
  const { file } = (await exportAudit(from.db, from.auditId, { generator: 'Kairos test', clock: from.clock }))!
  expect(await importFile(into.db, file)).toMatchObject({ ok: true, value: { problems: [] } })
  return into
}

describe('views', () => {
  it('are kept in order, renamed, changed, ordered and deleted, and each deed is taken back', async () => {
    const { db, journal } = store
    const [one, two] = [await add(' Pains '), await add('Phones')]
    expect(await namesOf()).toEqual(['Pains', 'Phones'])
    const before = await viewsOf()
    const deeds = [
      () => renameView(db, journal, one, 'Gains', note),
      () => changeView(db, journal, one, { ...content, lanes: null }, note),
      () => orderViews(db, journal, [two, one], note),
      () => deleteView(db, journal, two, note),
    ]
    for (const deed of deeds) {
      const { id } = (await deed())!
      expect(await viewsOf()).not.toMatchObject(before.map(({ name, position, lanes }) => ({ name, position, lanes })))
      await journal.undo(id, null)
      expect(await viewsOf()).toMatchObject(before.map(({ name, position, lanes }) => ({ name, position, lanes })))
    }
  })

  it('change nothing where nothing is other', async () => {
    const { db, journal } = store
    const id = await add('Pains')
    expect(await renameView(db, journal, id, 'Pains', note)).toBeNull()
    expect(await changeView(db, journal, id, content, note)).toBeNull()
    expect(await orderViews(db, journal, [id], note)).toBeNull()
    expect(await deleteView(db, journal, newId(), note)).toBeNull()
  })

  it('travel in the file though an auditor or a criterion is gone, and so do their changes and deletions', async () => {
    const id = await add('Pains')
    const other = await taken(store)
    expect(await viewsOf(other)).toEqual(await viewsOf())
    await renameView(store.db, store.journal, id, 'Gains', note)
    await taken(store, other)
    expect(await namesOf(other)).toEqual(['Gains'])
    await deleteView(store.db, store.journal, id, note)
    await taken(store, other)
    expect(await namesOf(other)).toEqual([])
  })

  it('of two browsers are all there, and the newer version of one of them', async () => {
    const id = await add('Pains')
    const other = await taken(store)
    await add('Theirs', other)
    await renameView(other.db, other.journal, id, 'Pains of all', note)
    await add('Ours')
    await taken(other, store)
    expect((await namesOf()).toSorted()).toEqual(['Ours', 'Pains of all', 'Theirs'])
  })

  it('of audits that are joined stand together, a new one behind them', async () => {
    const ade = await sampleStore({ observations: 1, title: 'Another', auditor: 'Ade' })
    await add('Mine')
    await add('Theirs', ade)
    await taken(ade, store)
    await joinAudits(store.db, store.journal, { one: { id: store.auditId }, other: { id: ade.auditId } }, note)
    await add('Ours')
    const names = await namesOf()
    expect(names.toSorted()).toEqual(['Mine', 'Ours', 'Theirs'])
    expect(names.at(-1)).toBe('Ours')
  })

  it('go with their audit, and are not handed out with a journey', async () => {
    await add('Pains')
    expect((await planHandOut(store.db, store.auditId))!.records.views).toEqual([])
    const { id } = await removeAudit(store.db, store.journal, store.auditId, null)
    expect(await store.db.records('view').count()).toBe(0)
    await store.journal.undo(id, null)
    expect(await namesOf()).toEqual(['Pains'])
  })

  it('say no address where addresses are left away, and name the same people under other ids', async () => {
    await add('Pains')
    const records = (await loadAudit(store.db, store.auditId))!
    const words = { auditor: (n: number) => `Auditor ${n}`, leftOut: 'Left out' }
    const shared = sharedRecords(records, { ...wholeShare, authors: 'numbered', addresses: 'host' }, words)
    const [view] = shared.views
    expect(view!.shown.address).toBeNull()
    expect(view!.auditId).toBe(shared.audit.id)
    expect(shared.auditors.map(({ id }) => id)).toContain(view!.scored.auditorIds![0])
  })
})
