import type { PersonaWords } from '../../../../core/database/commands/edit-personas.ts'
import type { TypedRecord } from '../../../../core/database/journal/entry.ts'
import type { RecordEdit } from '../../../../core/database/journal/record-edit.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { setGuidance, setVision } from '../../../../core/database/commands/edit-journey.ts'
import { addPersona, editPersona, takeOutPersona } from '../../../../core/database/commands/edit-personas.ts'
import { joinAudits } from '../../../../core/database/commands/join-audits.ts'
import { loadAudit } from '../../../../core/database/reading/load-audit.ts'
import { personasOf } from '../../../../core/journey/audit-personas.ts'
import { guidanceOn } from '../../../../core/journey/guidance.ts'
import { newId } from '../../../../core/journey/identifier.ts'
import { standardCriteria } from '../../../../core/journey/templates/standard-criteria.ts'
import { planHandOut } from '../../../../core/package/export/plan-hand-out.ts'
import { wholeShare } from '../../../../core/package/export/share-choice.ts'
import { sharedRecords } from '../../../../core/package/export/shared-records.ts'
import { exportAudit } from '../../../support/export-audit.ts'
import { fileOf } from '../../../support/file-of.ts'
import { importFile } from '../../../support/import-file.ts'
import { emptyStore, samplePicture, sampleStore, storeOf } from '../../support/sample-store.ts'

type Store = Awaited<ReturnType<typeof sampleStore>>

const note = { by: null, about: 'in words' }
const satisfaction = standardCriteria[0]!.id
const advice = [{ value: 2, text: { en: 'Price only after signing up' } }]

let store: Store

beforeEach(async () => {
  store = await sampleStore()
})

function wordsOf(name: string): PersonaWords {
  return { name, goals: ['Settle it'], pains: ['No time'], segment: 'small business', role: 'decides' }
}

async function portrait() {
  const { edit, file } = await samplePicture()
  return { edit: edit as Extract<RecordEdit, { type: 'picture' }>, file }
}

const recordsOf = async ({ db, auditId }: Store) => (await loadAudit(db, auditId))!
const names = async (of: Store) => personasOf(await recordsOf(of)).map(({ name }) => name)
const add = ({ db, journal, auditId }: Store, name: string) =>
  addPersona(db, journal, auditId, wordsOf(name), null, note)

async function exported({ db, auditId, clock }: Store): Promise<Blob> {
  clock.advance(1000)
  return (await exportAudit(db, auditId, { generator: 'Kairos test', clock }))!.file
}

describe('the personas that an audit names', () => {
  it('are the journey\'s own until somebody chooses, and then those and more', async () => {
    const [journey] = await store.db.records('journey').toArray()
    const id = newId()
    await store.journal.write({ action: 'persona-added', by: null }, [
      { type: 'persona', id, content: { ...wordsOf('Old hand'), portraitId: null } },
      { type: 'journey', id: journey!.id, content: { ...journey!, personaId: id } },
    ])
    expect(await names(store)).toEqual(['Old hand'])
    const entry = await add(store, 'Newcomer')
    expect(await names(store)).toEqual(['Old hand', 'Newcomer'])
    await store.journal.undo(entry.id, null)
    expect(await names(store)).toEqual(['Old hand'])
    await takeOutPersona(store.db, store.journal, store.auditId, id, note)
    expect(await names(store)).toEqual([])
  })

  it('have a portrait that is replaced and taken away with its bytes, and comes back with them', async () => {
    const { db, journal, auditId } = store
    await addPersona(db, journal, auditId, wordsOf('Ann'), await portrait(), note)
    const [ann] = await db.records('persona').toArray()
    const other = await portrait()
    await editPersona(db, journal, ann!.id, wordsOf('Ann'), other, note)
    expect(await db.records('picture').get(ann!.portraitId!)).toBeUndefined()
    const gone = await editPersona(db, journal, ann!.id, wordsOf('Ann'), null, note)
    expect(await db.records('picture').get(other.edit.id)).toBeUndefined()
    await journal.undo(gone!.id, null)
    expect(await db.records('picture').get(other.edit.id)).toBeDefined()
    expect(await editPersona(db, journal, ann!.id, wordsOf('Ann'), 'unchanged', note)).toBeNull()
  })

  it('are those of all audits that are joined', async () => {
    await add(store, 'Ann')
    const ade = await sampleStore({ title: 'Another title', auditor: 'Ade' })
    await add(ade, 'Bob')
    await importFile(store.db, await exported(ade))
    await joinAudits(store.db, store.journal, { one: { id: store.auditId }, other: { id: ade.auditId } }, note)
    expect(await names(store)).toEqual(['Ann', 'Bob'])
  })

  it('lose no observation where one is missing in a file', async () => {
    const { auditId } = store
    const elsewhere = await recordsOf(store)
    const missing = newId()
    const withType = (type: TypedRecord['type'], list: TypedRecord['record'][]) =>
      list.map((record): TypedRecord => ({ type, record }))
    const file = fileOf([
      ...withType('auditor', elsewhere.auditors),
      ...withType('criterion', elsewhere.criteria),
      ...withType('journey', elsewhere.journeys.map(journey => ({ ...journey, personaId: missing }))),
      ...withType('stage', elsewhere.stages),
      ...withType('touchpoint', elsewhere.touchpoints),
      ...withType('audit', elsewhere.audits.map(audit => ({ ...audit, personaIds: [missing] }))),
      ...withType('observation', elsewhere.observations.map(one => ({ ...one, personaId: missing, evidence: [] }))),
    ])
    const other = storeOf(emptyStore(), store)
    const result = await importFile(other.db, file)
    expect(result).toMatchObject({ ok: true, value: { problems: [], observations: 2 } })
    const records = (await loadAudit(other.db, auditId))!
    expect([records.observations.length, personasOf(records)]).toEqual([2, []])
  })
})

describe('vision and guidance', () => {
  it('are set, are the same when set again, and are taken back', async () => {
    const { db, journal } = store
    const { journey } = await recordsOf(store)
    const vision = await setVision(db, journal, journey.id, [{ en: 'Nobody waits.' }], note)
    expect(await setVision(db, journal, journey.id, [{ en: 'Nobody waits.' }], note)).toBeNull()
    const guidance = await setGuidance(db, journal, journey.id, satisfaction, advice, note)
    expect(await setGuidance(db, journal, journey.id, satisfaction, advice, note)).toBeNull()
    expect(guidanceOn(satisfaction, (await recordsOf(store)).journeys).get(2)).toEqual(advice[0]!.text)
    expect(await db.records('criterion').get(satisfaction)).toEqual(standardCriteria[0])
    await journal.undo(guidance!.id, null)
    await journal.undo(vision!.id, null)
    expect((await recordsOf(store)).journey.vision).toBeUndefined()
  })

  it('are refused beyond five sentences', async () => {
    const { journey } = await recordsOf(store)
    const six = Array.from({ length: 6 }, () => ({ en: 'x' }))
    await expect(setVision(store.db, store.journal, journey.id, six, note)).rejects.toThrow()
  })
})

describe('what an audit asks and for whom', () => {
  beforeEach(async () => {
    const { db, journal, auditId } = store
    await addPersona(db, journal, auditId, wordsOf('Ann'), await portrait(), note)
    const { journey, personas: [ann], observations: [observation] } = await recordsOf(store)
    await setVision(db, journal, journey.id, [{ en: 'Nobody waits.' }], note)
    await setGuidance(db, journal, journey.id, satisfaction, advice, note)
    await journal.write({ action: 'observation-edited', by: null }, [
      { type: 'observation', id: observation!.id, content: { ...observation!, personaId: ann!.id } },
    ])
  })

  it('travels with the journey that is handed out, and without an observation', async () => {
    const { records } = (await planHandOut(store.db, store.auditId))!
    expect(records.personas.map(({ name }) => name)).toEqual(['Ann'])
    expect(records.pictures.map(({ id }) => id)).toEqual([records.personas[0]!.portraitId])
    expect(records.journeys[0]).toMatchObject({ vision: [{ en: 'Nobody waits.' }], guidance: advice })
    expect([records.audits[0]!.personaIds, records.observations]).toEqual([[records.personas[0]!.id], []])
  })

  it('comes in whole elsewhere, each observation with the persona that it was walked as', async () => {
    const other = storeOf(emptyStore(), store)
    expect(await importFile(other.db, await exported(store))).toMatchObject({ ok: true, value: { problems: [] } })
    const records = await recordsOf(other)
    expect(personasOf(records)).toEqual(personasOf(await recordsOf(store)))
    expect(records.observations.map(({ personaId }) => personaId)).toContain(records.personas[0]!.id)
    expect(await other.db.records('picture').get(records.personas[0]!.portraitId!)).toBeDefined()
  })

  it('stays together in a copy that leaves something away', async () => {
    const choice = { ...wholeShare, notes: false }
    const shared = sharedRecords(await recordsOf(store), choice, { auditor: n => `${n}`, leftOut: '' })
    const [ann] = shared.personas
    expect(shared.audit.personaIds).toEqual([ann!.id])
    expect(shared.observations.some(({ personaId }) => personaId === ann!.id)).toBe(true)
    expect(shared.journey.guidance).toMatchObject(advice)
  })
})
