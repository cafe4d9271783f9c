import type { TypedRecord } from '../../../../core/database/journal/entry.ts'
import type { AnyRecord } from '../../../../core/journey/record.ts'
import type { RecordType } from '../../../../core/journey/records.ts'
import type { Dump } from '../../../support/store-dump.ts'
import type { SampleStore } from '../../support/sample-store.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { joinAudits } from '../../../../core/database/commands/join-audits.ts'
import { loadAudit } from '../../../../core/database/reading/load-audit.ts'
import { newId } from '../../../../core/journey/identifier.ts'
import { touchpointsOf } from '../../../../core/journey/journey-view.ts'
import { viewJourney } from '../../../../core/journey/view-journey.ts'
import { limits } from '../../../../core/package/format.ts'
import { exportAudit } from '../../../support/export-audit.ts'
import { fileOf } from '../../../support/file-of.ts'
import { importFile } from '../../../support/import-file.ts'
import { dumpStore } from '../../../support/store-dump.ts'
import { emptyStore, sampleStore, smallAudit } from '../../support/sample-store.ts'

let store: SampleStore
let before: Dump
let other: TypedRecord[]

beforeEach(async () => {
  store = await sampleStore({ title: 'Here', observations: 3 })
  const { adoptions } = await smallAudit('Elsewhere')
  other = adoptions
  before = await dumpStore(store.db)
})

async function problemsOf(records: TypedRecord[], tombstones: object[] = []) {
  const result = await importFile(store.db, fileOf(records, tombstones), { clock: store.clock })
  return (result.ok ? result.value.problems : []).map(({ type, reason, index }) => `${type} ${index} ${reason}`)
}

async function first<T extends RecordType>(type: T) {
  return (await store.db.records(type).toArray())[0]!
}

const ofOther = (type: RecordType) => other.find(record => record.type === type)!.record

describe('a file\'s version of a known record', () => {
  it.each(['audit', 'stage'] as const)('leaves it in its journey: %s', async (type) => {
    const record = { ...await first(type), revision: 2, journeyId: ofOther('journey').id }
    expect(await problemsOf([...other, { type, record }])).toEqual([`${type} 1 other-owner`])
    expect(await dumpStore(store.db)).toMatchObject(before)
  })

  it('leaves a touchpoint in its journey, where it may go to another stage', async () => {
    const touchpoint = { ...await first('touchpoint'), revision: 2 }
    const stages = await store.db.records('stage').toArray()
    const to = (stageId: string): TypedRecord => ({ type: 'touchpoint', record: { ...touchpoint, stageId } })
    expect(await problemsOf([...other, to(ofOther('stage').id)])).toEqual(['touchpoint 2 other-owner'])
    expect(await dumpStore(store.db)).toMatchObject(before)
    const elsewhere = stages.find(({ id }) => id !== touchpoint.stageId)!.id
    expect(await problemsOf([to(elsewhere)])).toEqual([])
    expect(await store.db.records('touchpoint').get(touchpoint.id)).toMatchObject({ stageId: elsewhere })
  })

  it('may take a touchpoint to a journey whose audit is one with its own', async () => {
    await problemsOf(other)
    const [one, joined] = [{ id: store.auditId }, { id: ofOther('audit').id }]
    await joinAudits(store.db, store.journal, { one, other: joined }, { by: null, about: '' })
    const record = { ...await first('touchpoint'), revision: 2, stageId: ofOther('stage').id }
    expect(await problemsOf([{ type: 'touchpoint', record }])).toEqual([])
    expect(await store.db.records('touchpoint').get(record.id)).toMatchObject({ stageId: record.stageId })
  })

  it('leaves an observation with its audit and its auditor', async () => {
    const observation = { ...await first('observation'), revision: 2 }
    const auditor = { ...await first('auditor'), id: newId(), name: 'Somebody' }
    expect(await problemsOf([
      ...other,
      { type: 'auditor', record: auditor },
      { type: 'observation', record: { ...observation, auditorId: auditor.id } },
    ])).toEqual(['observation 0 other-owner'])
    expect(await problemsOf([
      ...other,
      { type: 'observation', record: { ...observation, auditId: ofOther('audit').id } },
    ])).toEqual(['observation 0 other-owner'])
    expect(await dumpStore(store.db)).toMatchObject(before)
  })
})

describe('observations at touchpoints of another journey', () => {
  it('are shown on the map', async () => {
    const at = { auditId: store.auditId, touchpointId: ofOther('touchpoint').id }
    const record = { ...await first('observation'), ...at, id: newId(), evidence: [] }
    expect(await problemsOf([...other, { type: 'observation', record }])).toEqual([])
    const view = viewJourney((await loadAudit(store.db, store.auditId))!)
    const shown = touchpointsOf(view).flatMap(({ observations }) => observations.map(({ id }) => id))
    expect(shown).toContain(record.id)
  })
})

describe('a leap of revisions', () => {
  const versionOf = (record: AnyRecord, change: object): AnyRecord => ({ ...record, ...change })

  it.each(['revision', 'restored', 'sameAsRevision'])(
    'is set aside, so that honest changes go on to count: %s',
    async (counter) => {
      const record = versionOf(await first('touchpoint'), { name: { en: 'Hostile' } })
      const far = versionOf(record, { [counter]: 2 + limits.changesAhead })
      expect(await problemsOf([{ type: 'touchpoint', record: far }])).toEqual(['touchpoint 0 leap'])
      expect(await dumpStore(store.db)).toEqual(before)
      const near = versionOf(record, { revision: 2, [counter]: 1 + limits.changesAhead })
      expect(await problemsOf([{ type: 'touchpoint', record: near }])).toEqual([])
    },
  )

  it('is set aside also where nothing is known of the record', async () => {
    const record = versionOf(await first('auditor'), { id: newId(), revision: 1 + limits.changes })
    expect(await problemsOf([...other, { type: 'auditor', record }])).toEqual(['auditor 0 leap'])
  })

  it('is set aside of a deletion', async () => {
    const observation = await first('observation')
    const { id, updatedAt } = observation
    const deletion = { id, updatedAt, type: 'observation', auditId: store.auditId }
    const audit: TypedRecord = { type: 'audit', record: await first('audit') }
    const far = { ...deletion, revision: 2, restored: 1e9 }
    expect(await problemsOf([audit], [{}, far])).toEqual(['tombstone 0 shape', 'tombstone 1 leap'])
    expect(await problemsOf([audit], [{ ...far, id: newId() }])).toEqual(['tombstone 0 leap'])
    expect(await dumpStore(store.db)).toEqual(before)
  })
})

describe('a deletion that comes with another audit', () => {
  const deletionOf = (type: RecordType, { id, updatedAt }: AnyRecord) =>
    ({ id, updatedAt, revision: 9, type, auditId: ofOther('audit').id })
  const deletions = async () =>
    [deletionOf('observation', await first('observation')), deletionOf('picture', await first('picture'))]

  it('deletes nothing that is here, also no picture', async () => {
    expect(await problemsOf(other, await deletions())).toEqual([])
    expect(await dumpStore(store.db)).toMatchObject(before)
  })

  it('keeps nothing away that comes later', async () => {
    const file = (await exportAudit(store.db, store.auditId, { generator: 'Kairos test', clock: store.clock }))!.file
    const elsewhere = emptyStore()
    await importFile(elsewhere, fileOf(other, await deletions()))
    expect(await elsewhere.tombstones.count()).toBe(2)
    await importFile(elsewhere, file)
    expect(await elsewhere.tombstones.count()).toBe(0)
    expect(await dumpStore(elsewhere)).toMatchObject(before)
  })
})
