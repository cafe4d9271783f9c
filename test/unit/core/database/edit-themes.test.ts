import { beforeEach, describe, expect, it } from 'vitest'
import { addTheme, changeTheme, deleteTheme } from '../../../../core/database/commands/edit-themes.ts'
import { removeAudit } from '../../../../core/database/commands/remove-audit.ts'
import { readNamedChanges } from '../../../../core/database/journal/read-history.ts'
import { loadAudit } from '../../../../core/database/reading/load-audit.ts'
import { newId } from '../../../../core/journey/identifier.ts'
import { importFile } from '../../../support/import-file.ts'
import { emptyStore, sampleStore, storeOf } from '../../support/sample-store.ts'
import { shareFile } from '../../support/shared-source.ts'

type Store = Awaited<ReturnType<typeof sampleStore>>

const note = { by: null, about: 'in words' }
const fields = {
  name: { 'en': 'Slow refunds', 'zh-CN': '退款慢' },
  kind: 'need-or-pain' as const,
  words: ['refund*', '退款', '退費'],
  excluded: ['refund policy'],
  touchpointId: null,
}
let store: Store
let journeyId: string

beforeEach(async () => {
  store = await sampleStore({ observations: 1 })
  journeyId = (await loadAudit(store.db, store.auditId))!.journey.id
})

const add = ({ journal } = store) => addTheme(journal, { journeyId, ...fields }, note)
const themesOf = async ({ db, auditId } = store) => (await loadAudit(db, auditId))!.themes
const idOf = async (of = store) => (await themesOf(of))[0]!.id

async function taken(from: Store, into = storeOf(emptyStore(), from)): Promise<Store> {
  from.clock.advance(1000)
  expect(await importFile(into.db, await shareFile(from, { customers: 'answers' })))
    .toMatchObject({ ok: true, value: { problems: [] } })
  return into
}

describe('themes of a journey', () => {
  it('are added, changed and deleted, and each deed is taken back', async () => {
    const { db, journal } = store
    await journal.undo((await add()).id, null)
    expect(await themesOf()).toEqual([])
    await add()
    const id = await idOf()
    const change = (await changeTheme(db, journal, id, { ...fields, words: ['money back'] }, note))!
    expect(await themesOf()).toMatchObject([{ words: ['money back'] }])
    expect((await readNamedChanges(db, change.id)).changes).toMatchObject([{ type: 'theme', recordId: id }])
    await journal.undo(change.id, null)
    const deletion = (await deleteTheme(db, journal, id, note))!
    expect(await themesOf()).toMatchObject([{ isRemoved: true }])
    await journal.undo(deletion.id, null)
    expect(await themesOf()).toMatchObject([{ id, ...fields }])
    expect((await themesOf())[0]!.isRemoved).toBeUndefined()
  })

  it('change nothing where nothing is other', async () => {
    const { db, journal } = store
    await add()
    const id = await idOf()
    expect(await changeTheme(db, journal, id, fields, note)).toBeNull()
    expect(await changeTheme(db, journal, newId(), fields, note)).toBeNull()
    expect(await deleteTheme(db, journal, newId(), note)).toBeNull()
    await deleteTheme(db, journal, id, note)
    expect(await deleteTheme(db, journal, id, note)).toBeNull()
    expect(await changeTheme(db, journal, id, { ...fields, words: ['money back'] }, note)).toBeNull()
  })

  it('travel with answers, as do their changes and deletions; what is deleted does not come back', async () => {
    await add()
    const id = await idOf()
    const other = await taken(store)
    expect(await themesOf(other)).toEqual(await themesOf())
    await changeTheme(other.db, other.journal, id, { ...fields, kind: 'request' }, note)
    await taken(other, store)
    expect(await themesOf()).toMatchObject([{ kind: 'request' }])
    await deleteTheme(store.db, store.journal, id, note)
    await taken(other, store)
    expect(await themesOf()).toMatchObject([{ isRemoved: true }])
    await taken(store, other)
    expect(await themesOf(other)).toMatchObject([{ isRemoved: true }])
  })

  it('of two browsers are all there, and the newer version of one of them', async () => {
    await add()
    const id = await idOf()
    const other = await taken(store)
    await changeTheme(other.db, other.journal, id, { ...fields, words: ['theirs'] }, note)
    await addTheme(other.journal, { journeyId, ...fields, words: ['another'] }, note)
    await taken(other, store)
    expect((await themesOf()).map(({ words }) => words).sort()).toEqual([['another'], ['theirs']])
  })

  it('go with the last audit of their journey', async () => {
    const { db, journal, auditId } = store
    await add()
    const audit = (await db.records('audit').get(auditId))!
    await db.table('audit').put({ ...audit, id: newId() })
    await removeAudit(db, journal, auditId, null)
    expect(await db.records('theme').count()).toBe(1)
    await removeAudit(db, journal, (await db.records('audit').toArray())[0]!.id, null)
    expect(await db.records('theme').count()).toBe(0)
  })
})
