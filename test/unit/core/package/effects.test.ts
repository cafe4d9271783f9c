import type { AnyRecord } from '../../../../core/journey/record.ts'
import type { RecordType } from '../../../../core/journey/records.ts'
import type { SampleStore } from '../../support/sample-store.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { newId } from '../../../../core/journey/identifier.ts'
import { fileOf } from '../../../support/file-of.ts'
import { importFile } from '../../../support/import-file.ts'
import { sampleStore } from '../../support/sample-store.ts'

let store: SampleStore

beforeEach(async () => {
  store = await sampleStore({ observations: 3 })
})

async function effectsOf(...versions: { type: RecordType, record: AnyRecord }[]) {
  const result = await importFile(store.db, fileOf(versions), { clock: store.clock })
  return result.ok && result.value.problems.length === 0 ? result.value.effects : result
}

const none = { unasked: 0, asked: 0, moved: 0, otherAuditor: 0 }

/** The next version of a record, as somebody else's change. */
async function changed<T extends RecordType>(type: T, change: object) {
  const [record] = await store.db.records(type).toArray()
  return { type, record: { ...record!, revision: record!.revision + 1, ...change } }
}

/** A new record that is otherwise as one that is here. */
async function another<T extends RecordType>(type: T) {
  const { record } = await changed(type, { id: newId() })
  return { type, record }
}

describe('what a file does to observations that it does not bring', () => {
  it('is nothing where it renames what they rest on, or adds beside it', async () => {
    expect(await effectsOf(await changed('auditor', { name: 'Mei Lin' }), await another('touchpoint'))).toEqual(none)
  })

  it('is told where it drops a question, or asks it again', async () => {
    const [audit] = await store.db.records('audit').toArray()
    const fewer = await changed('audit', { criterionIds: audit!.criterionIds.slice(1) })
    expect(await effectsOf(fewer)).toEqual({ ...none, unasked: 3 })
    const again = await changed('audit', { criterionIds: audit!.criterionIds })
    expect(await effectsOf(again)).toEqual({ ...none, asked: 3 })
  })

  it('is told where it takes their auditor for another', async () => {
    const person = await another('auditor')
    expect(await effectsOf(person, await changed('auditor', { sameAs: person.record.id })))
      .toEqual({ ...none, otherAuditor: 3 })
  })

  it('is told where it takes their audit for another, or a touchpoint, or puts that into another stage', async () => {
    const audit = await another('audit')
    expect(await effectsOf(audit, await changed('audit', { sameAs: audit.record.id }))).toEqual({ ...none, moved: 3 })
    const observed = (await store.db.records('observation').toArray())[0]!.touchpointId
    const touchpoint = (await store.db.records('touchpoint').get(observed))!
    const stages = await store.db.records('stage').toArray()
    const stageId = stages.find(({ id }) => id !== touchpoint.stageId)!.id
    const moved = { type: 'touchpoint' as const, record: { ...touchpoint, revision: 2, stageId } }
    expect(await effectsOf(moved)).toEqual({ ...none, moved: 1 })
  })
})
