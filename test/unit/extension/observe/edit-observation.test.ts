import type { SampleStore } from '../../support/sample-store.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { discardDraft, updateDraft } from '../../../../core/database/drafts/drafts.ts'
import { editObservation, leaveUnchangedEdit } from '../../../../extension/observe/edit-observation.ts'
import { formOf } from '../../../../extension/observe/observation-form.ts'
import { captureDraft } from '../../support/draft.ts'
import { sampleStore } from '../../support/sample-store.ts'

let store: SampleStore

const edit = async () =>
  editObservation(store.db, (await store.db.records('observation').get(store.observationIds[0]!))!)
const drafts = () => store.db.drafts.toArray()

beforeEach(async () => {
  store = await sampleStore({ observations: 1 })
})

describe('an observation that was opened for editing', () => {
  it('leaves nothing to describe where nothing was changed, also where it was typed into and back', async () => {
    const id = await edit()
    const [draft] = await drafts()
    await updateDraft(store.db, id, { ...formOf(draft!), ratings: draft!.ratings.toReversed() })
    await leaveUnchangedEdit(store.db, id)
    expect(await drafts()).toEqual([])
  })

  it('stays to be gone on with where something was', async () => {
    const id = await edit()
    await updateDraft(store.db, id, { note: 'changed' })
    await leaveUnchangedEdit(store.db, id)
    expect(await drafts()).toMatchObject([{ id, note: 'changed' }])
  })
})

describe('a draft that is discarded', () => {
  it('takes the bytes of its screenshots with it, and brings them back', async () => {
    const draft = await captureDraft(store)
    const [pictureId] = draft.pictures.map(({ id }) => id)
    const undo = (await discardDraft(store.db, draft.id))!
    expect(await store.db.pictureFiles.get(pictureId!)).toBeUndefined()
    await undo()
    expect(await store.db.pictureFiles.get(pictureId!)).toBeDefined()
    expect(await drafts()).toEqual([draft])
  })

  it('leaves those that an observation shows', async () => {
    const id = await edit()
    const [draft] = await drafts()
    await discardDraft(store.db, id)
    expect(await store.db.pictureFiles.count()).toBe(draft!.pictures.length)
  })
})
