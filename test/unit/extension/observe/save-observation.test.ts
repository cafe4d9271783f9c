import type { SampleStore } from '../../support/sample-store.ts'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { createJournal } from '../../../../core/database/journal/journal.ts'
import { KairosDatabase } from '../../../../core/database/kairos-database.ts'
import { notRated, rated } from '../../../../core/journey/rating.ts'
import { recordDescriptions } from '../../../../core/journey/records.ts'
import { deleteObservation } from '../../../../extension/observe/delete-observation.ts'
import { editObservation } from '../../../../extension/observe/edit-observation.ts'
import { newTouchpoint } from '../../../../extension/observe/new-touchpoint.ts'
import { saveObservation } from '../../../../extension/observe/save-observation.ts'
import { captureDraft, filledForm, observerIn, touchpointIdAt } from '../../support/draft.ts'
import { fixedClock } from '../../support/fixed-clock.ts'
import { sampleStore } from '../../support/sample-store.ts'

const elsewhere = '55555555-5555-4555-8555-555555555555'

async function storeWithDraft() {
  const store = await sampleStore({ observations: 0 })
  const draft = await captureDraft(store)
  const observer = await observerIn(store)
  const touchpointId = await touchpointIdAt(store, 0)
  return { ...store, draft, observer, touchpointId, satisfaction: observer.criteria[0]!.id }
}

async function onlyObservation({ db }: Pick<SampleStore, 'db'>) {
  const observations = await db.records('observation').toArray()
  expect(observations).toHaveLength(1)
  return observations[0]!
}

describe('saving an observation', () => {
  it('stores a record that any other Kairos can read', async () => {
    const { db, journal, draft, observer, touchpointId, satisfaction } = await storeWithDraft()
    const typed = { ratings: [rated(satisfaction, 4)], note: ' Clear \n', marks: ['gain' as const] }
    await saveObservation(db, journal, draft.id, filledForm(draft, touchpointId, typed), observer)
    const observation = await onlyObservation({ db })
    expect(v.is(recordDescriptions.observation.schema, observation)).toBe(true)
    expect(observation).toMatchObject({
      auditId: observer.auditId,
      auditorId: observer.auditorId,
      touchpointId,
      observedAt: draft.createdAt,
      page: draft.page,
      context: draft.context,
      note: 'Clear',
      marks: ['gain'],
      evidence: [{ kind: 'screenshot', pictureId: draft.pictures[0]!.id }],
      leftOut: null,
      revision: 1,
    })
  })

  it('keeps how long was waited for a reply, in the draft of a later correction too', async () => {
    const { db, journal, draft, observer, touchpointId } = await storeWithDraft()
    const waited = { from: draft.createdAt, until: '2026-11-27T10:00:00.000Z', replied: false }
    await db.drafts.update(draft.id, { waited })
    await saveObservation(db, journal, draft.id, filledForm(draft, touchpointId), observer)
    const saved = await onlyObservation({ db })
    // What was not rated is missing: that no reply came is no rating.
    expect(saved).toMatchObject({ waited, ratings: observer.criteria.map(({ id }) => notRated(id, 'not-rated')) })
    const again = (await db.drafts.get(await editObservation(db, saved)))!
    expect(again.waited).toEqual(waited)
    const reply = { ...waited, replied: true }
    await db.drafts.update(again.id, { waited: reply })
    await saveObservation(db, journal, again.id, filledForm(again, touchpointId), observer)
    expect((await onlyObservation({ db })).waited).toEqual(reply)
  })

  it('says nothing of a wait where nobody waited', async () => {
    const { db, journal, draft, observer, touchpointId } = await storeWithDraft()
    await saveObservation(db, journal, draft.id, filledForm(draft, touchpointId), observer)
    const saved = await onlyObservation({ db })
    const again = (await db.drafts.get(await editObservation(db, saved)))!
    await saveObservation(db, journal, again.id, filledForm(again, touchpointId), observer)
    expect(await onlyObservation({ db })).not.toHaveProperty('waited')
  })

  it('keeps who it was walked as, in the draft of a later correction too', async () => {
    const { db, journal, draft, observer, touchpointId } = await storeWithDraft()
    await saveObservation(db, journal, draft.id, filledForm(draft, touchpointId, { personaId: elsewhere }), observer)
    const saved = await onlyObservation({ db })
    expect(saved.personaId).toBe(elsewhere)
    const again = (await db.drafts.get(await editObservation(db, saved)))!
    expect(again.personaId).toBe(elsewhere)
    await saveObservation(db, journal, again.id, filledForm(again, touchpointId, { personaId: null }), observer)
    expect((await onlyObservation({ db })).personaId).toBeNull()
  })

  it('keeps tags and channel, in the draft of a later correction too', async () => {
    const { db, journal, draft, observer, touchpointId } = await storeWithDraft()
    const typed = { tags: ['price'], channel: 'phone' as const }
    await saveObservation(db, journal, draft.id, filledForm(draft, touchpointId, typed), observer)
    const saved = await onlyObservation({ db })
    expect(saved).toMatchObject(typed)
    expect(v.is(recordDescriptions.observation.schema, saved)).toBe(true)
    const again = (await db.drafts.get(await editObservation(db, saved)))!
    expect(again).toMatchObject(typed)
    await saveObservation(db, journal, again.id, filledForm(again, touchpointId, { tags: [], channel: null }), observer)
    expect(await onlyObservation({ db })).toMatchObject({ tags: [], channel: null })
  })

  it.each([
    [true, null, 'web'],
    [false, null, 'other'],
    [false, 'phone' as const, 'phone'],
  ])('brings a new touchpoint of its channel (of a page: %s, chosen: %s)', async (isPage, channel, expected) => {
    const { db, journal, draft, observer } = await storeWithDraft()
    if (!isPage)
      await db.drafts.update(draft.id, { page: null })
    const [stage] = await db.records('stage').toArray()
    const added = newTouchpoint(stage!.id, 'Delivery call', 'en')
    const form = filledForm(draft, added.id, { newTouchpoint: added, channel })
    await saveObservation(db, journal, draft.id, form, observer)
    expect(await db.records('touchpoint').get(added.id)).toMatchObject({ channel: expected })
  })

  it('has one answer for each criterion, in their order; what was not answered is not rated', async () => {
    const { db, journal, draft, observer, touchpointId } = await storeWithDraft()
    const [satisfaction, ease, feeling] = observer.criteria.map(({ id }) => id)
    const form = filledForm(draft, touchpointId, { ratings: [rated(feeling!, 0), rated(satisfaction!, 4)] })
    await saveObservation(db, journal, draft.id, form, observer)
    expect((await onlyObservation({ db })).ratings).toEqual([
      { criterionId: satisfaction, value: 4, missing: null },
      { criterionId: ease, value: null, missing: 'not-rated' },
      { criterionId: feeling, value: 0, missing: null },
    ])
  })

  it('stores the screenshots with it and removes the draft, as one entry of the journal', async () => {
    const { db, journal, draft, observer, touchpointId } = await storeWithDraft()
    const before = await db.entries.count()
    await saveObservation(db, journal, draft.id, filledForm(draft, touchpointId), observer)
    expect(await db.records('picture').toCollection().primaryKeys()).toEqual([draft.pictures[0]!.id])
    expect(await db.drafts.count()).toBe(0)
    expect((await db.entries.toArray()).filter(({ action }) => action === 'observation-saved')).toHaveLength(1)
    expect(await db.entries.count()).toBe(before + 1)
  })

  it('leaves the draft and changes nothing where the write fails', async () => {
    const { db, journal, draft, observer, touchpointId } = await storeWithDraft()
    db.table('observation').hook('creating', () => {
      throw new DOMException('No room', 'QuotaExceededError')
    })
    const before = await db.entries.count()
    await expect(saveObservation(db, journal, draft.id, filledForm(draft, touchpointId), observer)).rejects.toThrow()
    expect(await db.drafts.get(draft.id)).toEqual(draft)
    expect([await db.records('observation').count(), await db.records('picture').count()]).toEqual([0, 0])
    expect(await db.entries.count()).toBe(before)
  })

  it('goes into the audit that the draft was captured for, whichever is shown by now', async () => {
    const { db, journal, draft, observer, touchpointId } = await storeWithDraft()
    await db.drafts.update(draft.id, { auditId: elsewhere })
    await saveObservation(db, journal, draft.id, filledForm(draft, touchpointId), observer)
    expect((await onlyObservation({ db })).auditId).toBe(elsewhere)
  })

  it('refuses a draft that another window saved already', async () => {
    const { db, journal, draft, observer, touchpointId } = await storeWithDraft()
    const save = () => saveObservation(db, journal, draft.id, filledForm(draft, touchpointId), observer)
    await save()
    await expect(save()).rejects.toThrow('gone')
    expect(await db.records('observation').count()).toBe(1)
  })

  it('saves a draft once where two windows do it in the same moment', async () => {
    const { db, journal, clock, draft, observer, touchpointId } = await storeWithDraft()
    const otherDb = new KairosDatabase(db.name)
    const windows = [{ db, journal }, { db: otherDb, journal: createJournal(otherDb, clock) }]
    const saved = await Promise.allSettled(windows.map(({ db, journal }, index) => {
      const form = filledForm(draft, touchpointId, { note: `Window ${index}` })
      return saveObservation(db, journal, draft.id, form, observer)
    }))
    expect(saved.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const { note } = await onlyObservation({ db })
    expect(note).toBe(`Window ${saved.findIndex(({ status }) => status === 'fulfilled')}`)
    expect(await db.drafts.count()).toBe(0)
    expect(await db.records('picture').count()).toBe(1)
    otherDb.close()
  })
})

describe('editing an observation', () => {
  async function opened() {
    const store = await sampleStore({ observations: 1 })
    const observation = await onlyObservation(store)
    const quote = { kind: 'quote' as const, text: 'Only today', selectors: [] }
    await store.db.table('observation').update(observation.id, {
      evidence: [...observation.evidence, quote],
      tags: ['checkout'],
      leftOut: { reason: 'A test', by: null, at: observation.observedAt },
    })
    const before = await onlyObservation(store)
    const draftId = await editObservation(store.db, before)
    return { ...store, before, quote, observer: await observerIn(store), draft: (await store.db.drafts.get(draftId))! }
  }

  it('opens it with everything that was saved', async () => {
    const { before, draft } = await opened()
    expect(draft).toMatchObject({
      observationId: before.id,
      createdAt: before.observedAt,
      page: before.page,
      context: before.context,
      touchpointId: before.touchpointId,
      ratings: before.ratings,
      note: before.note,
      marks: before.marks,
      pictures: [{ id: (before.evidence[0] as { pictureId: string }).pictureId }],
    })
  })

  it('opens it once, however often it is asked to', async () => {
    const { db, before, draft } = await opened()
    expect(await editObservation(db, before)).toBe(draft.id)
    expect(await db.drafts.count()).toBe(1)
  })

  it('makes a newer version of the same observation', async () => {
    const { db, journal, before, draft, observer } = await opened()
    const form = filledForm(draft, before.touchpointId, { note: 'Changed' })
    const saved = await saveObservation(db, journal, draft.id, form, observer)
    expect(saved).toMatchObject({ id: before.id, revived: false })
    const after = await onlyObservation({ db })
    expect(after).toMatchObject({ id: before.id, note: 'Changed', revision: before.revision + 1 })
  })

  it('keeps when and by whom it was observed, its tags, why it is left out, and other evidence', async () => {
    const { db, journal, before, quote, draft, observer } = await opened()
    const somebodyElse = {
      ...observer,
      auditorId: '22222222-2222-4222-8222-222222222222',
      auditId: '33333333-3333-4333-8333-333333333333',
    }
    await saveObservation(db, journal, draft.id, filledForm(draft, before.touchpointId), somebodyElse)
    const after = await onlyObservation({ db })
    expect(after).toMatchObject({
      observedAt: before.observedAt,
      auditorId: before.auditorId,
      auditId: before.auditId,
      tags: ['checkout'],
      leftOut: before.leftOut,
    })
    expect(after.evidence).toEqual([before.evidence[0], quote])
  })

  it('deletes a screenshot that was removed, and keeps the others', async () => {
    const { db, journal, before, quote, draft, observer } = await opened()
    const [removed] = draft.pictures
    const added = { ...removed!, id: '44444444-4444-4444-8444-444444444444' }
    await db.drafts.update(draft.id, { pictures: [added] })
    await saveObservation(db, journal, draft.id, filledForm(draft, before.touchpointId), observer)
    expect(await db.records('picture').toCollection().primaryKeys()).toEqual([added.id])
    expect(await db.tombstones.get(removed!.id)).toMatchObject({ type: 'picture' })
    expect((await onlyObservation({ db })).evidence).toEqual([{ kind: 'screenshot', pictureId: added.id }, quote])
  })

  it('can be taken back', async () => {
    const { db, journal, before, draft, observer } = await opened()
    await saveObservation(db, journal, draft.id, filledForm(draft, before.touchpointId, { note: 'Changed' }), observer)
    const entry = (await db.entries.toArray()).find(({ action }) => action === 'observation-edited')!
    await journal.undo(entry.id, null)
    expect((await onlyObservation({ db })).note).toBe(before.note)
  })

  it('brings it back whole where it was deleted meanwhile, and says so', async () => {
    const { db, journal, before, quote, draft, observer } = await opened()
    await deleteObservation(journal, before, observer.auditorId)
    const deleted = (await db.tombstones.get(before.id))!
    const form = filledForm(draft, before.touchpointId, { note: 'Changed' })
    const saved = await saveObservation(db, journal, draft.id, form, observer)
    expect(saved).toMatchObject({ id: before.id, revived: true })
    const after = await onlyObservation({ db })
    expect(after).toMatchObject({
      note: 'Changed',
      auditorId: before.auditorId,
      observedAt: before.observedAt,
      tags: ['checkout'],
      leftOut: before.leftOut,
    })
    expect(after.evidence).toEqual([before.evidence[0], quote])
    expect(after.revision).toBeGreaterThan(deleted.revision)
    expect([await db.records('picture').count(), await db.tombstones.count()]).toEqual([1, 0])
  })

  it('keeps ratings on criteria that its audit does not ask now', async () => {
    const { db, journal, before, draft, observer } = await opened()
    const [first, ...others] = observer.criteria
    const form = filledForm(draft, before.touchpointId, { ratings: [rated(first!.id, 1)] })
    await saveObservation(db, journal, draft.id, form, { ...observer, criteria: [first!] })
    expect((await onlyObservation({ db })).ratings).toEqual([
      rated(first!.id, 1),
      ...others.map(({ id }) => before.ratings.find(({ criterionId }) => criterionId === id)),
    ])
  })
})

describe('deleting an observation', () => {
  it('takes its pictures along, and undoing brings both back', async () => {
    const store = await sampleStore({ observations: 2 })
    const { db, journal, auditorId, observationIds } = store
    const observation = (await db.records('observation').get(observationIds[0]!))!
    const entryId = await deleteObservation(journal, observation, auditorId)
    expect([await db.records('observation').count(), await db.records('picture').count()]).toEqual([1, 1])
    await journal.undo(entryId, auditorId)
    expect([await db.records('observation').count(), await db.records('picture').count()]).toEqual([2, 2])
  })
})

describe('a page that was captured under a wrong clock', () => {
  it.each([
    ['1999-03-01T10:00:00.000Z', '2000-01-01T00:00:00.000Z'],
    ['2101-03-01T10:00:00.000Z', '2099-12-31T23:59:59.999Z'],
  ])('is saved under the time that is nearest to it: %s', async (wrong, nearest) => {
    const { db, draft, observer, touchpointId } = await storeWithDraft()
    // As an earlier Kairos kept it.
    const pictures = draft.pictures.map(picture => ({ ...picture, updatedAt: wrong, capturedAt: wrong }))
    await db.drafts.update(draft.id, { createdAt: wrong, pictures })
    const journal = createJournal(db, fixedClock(wrong))
    await saveObservation(db, journal, draft.id, filledForm(draft, touchpointId), observer)
    expect(await onlyObservation({ db })).toMatchObject({ observedAt: nearest, updatedAt: nearest })
    expect(await db.records('picture').toArray()).toEqual([expect.objectContaining({ capturedAt: nearest })])
  })
})

describe('a touchpoint that the journey does not have yet', () => {
  async function draftWithNew(name = 'Gift card') {
    const store = await storeWithDraft()
    const { stageId } = (await store.db.records('touchpoint').get(store.touchpointId))!
    const added = newTouchpoint(stageId, name, 'en')
    const before = await store.db.records('touchpoint').count()
    const form = { ...filledForm(store.draft, added.id, { newTouchpoint: added }) }
    return { ...store, added, form, before, stored: () => store.db.records('touchpoint').count() }
  }

  it('comes with its observation, at the end of its stage, in one entry of the history', async () => {
    const { db, journal, draft, observer, added, form, before, stored } = await draftWithNew()
    expect(await stored()).toBe(before)
    await saveObservation(db, journal, draft.id, form, observer)
    const touchpoint = (await db.records('touchpoint').get(added.id))!
    expect(v.is(recordDescriptions.touchpoint.schema, touchpoint)).toBe(true)
    expect(touchpoint).toMatchObject({ name: { en: 'Gift card' }, stageId: added.stageId })
    expect(await onlyObservation({ db })).toMatchObject({ touchpointId: added.id })
    const entries = await db.entries.toArray()
    expect(entries.filter(({ action }) => action === 'observation-saved')).toHaveLength(1)
  })

  it('goes when the observation is taken back, and the page waits as it was', async () => {
    const { db, journal, draft, observer, form, before, stored } = await draftWithNew()
    const { undo } = await saveObservation(db, journal, draft.id, form, observer)
    await undo()
    expect(await stored()).toBe(before)
    expect(await db.records('observation').count()).toBe(0)
    expect(await db.drafts.toArray()).toEqual([{ ...draft, ...form }])
    expect(await db.pictureFiles.count()).toBe(1)
    await saveObservation(db, journal, draft.id, form, observer)
    expect(await onlyObservation({ db })).toMatchObject({ touchpointId: form.touchpointId })
  })

  it('does not come where another one was chosen in the end', async () => {
    const { db, journal, draft, observer, form, touchpointId, before, stored } = await draftWithNew()
    await saveObservation(db, journal, draft.id, { ...form, touchpointId }, observer)
    expect(await stored()).toBe(before)
  })

  it('is the one that its stage has got by that name meanwhile', async () => {
    const { db, journal, draft, observer, form, stored } = await draftWithNew()
    await saveObservation(db, journal, draft.id, form, observer)
    const after = await stored()
    const next = await captureDraft({ db } as SampleStore)
    const again = newTouchpoint(form.newTouchpoint!.stageId, ' gift-card', 'zh-CN')
    const typed = filledForm(next, again.id, { newTouchpoint: again })
    await saveObservation(db, journal, next.id, typed, observer)
    expect(await stored()).toBe(after)
    expect((await db.records('observation').toArray()).map(({ touchpointId }) => touchpointId))
      .toEqual([form.touchpointId, form.touchpointId])
  })
})
