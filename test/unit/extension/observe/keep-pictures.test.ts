import type { Draft } from '../../../../core/database/drafts/draft.ts'
import type { KeptPictures, NewPicture, PicturePlace } from '../../../../extension/observe/keep-pictures.ts'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { listDrafts, updateDraft } from '../../../../core/database/drafts/drafts.ts'
import { sweepPictureFiles } from '../../../../core/database/pictures/sweep-pictures.ts'
import { writeSetting } from '../../../../core/database/settings/settings.ts'
import { newId } from '../../../../core/journey/identifier.ts'
import { rated } from '../../../../core/journey/rating.ts'
import { recordDescriptions } from '../../../../core/journey/records.ts'
import { editObservation } from '../../../../extension/observe/edit-observation.ts'
import { keepPictures } from '../../../../extension/observe/keep-pictures.ts'
import { isDescribed, startNoPageDraft } from '../../../../extension/observe/no-page-draft.ts'
import { joinPictures, partPictures, takePicturesBack } from '../../../../extension/observe/regroup-pictures.ts'
import { saveObservation } from '../../../../extension/observe/save-observation.ts'
import { filledForm, observerIn, touchpointIdAt } from '../../support/draft.ts'
import { sampleStore } from '../../support/sample-store.ts'

const nowhere: PicturePlace['touchpoint'] = { touchpointId: null, newTouchpoint: null }

function picture(capturedAt: string): NewPicture {
  const id = newId()
  const file = new Blob([capturedAt], { type: 'image/jpeg' })
  const size = { type: 'image/jpeg' as const, width: 4, height: 3, bytes: file.size, sha256: '0'.repeat(64) }
  const record = { ...size, viewport: null, scale: null, redactions: [], capturedAt }
  return { picture: { id, revision: 1, updatedAt: capturedAt, ...record }, file: { id, file } }
}

const times = ['2026-11-20T08:00:00.000Z', '2026-11-20T08:01:00.000Z', '2026-11-20T08:02:00.000Z'] as const

async function storeAnd(place: Partial<PicturePlace> = {}, observations = 0) {
  const store = await sampleStore({ observations })
  await writeSetting(store.db, 'auditId', store.auditId)
  const pictures = times.map(picture)
  const keep = () => keepPictures(store.db, pictures, { draftId: null, touchpoint: nowhere, ...place })
  return { ...store, pictures, keep, ids: pictures.map(({ picture }) => picture.id) }
}

const picturesOf = (drafts: readonly Draft[]) => drafts.map(({ pictures }) => pictures.map(({ id }) => id))

async function inOrder(db: Parameters<typeof listDrafts>[0], { draftIds }: KeptPictures) {
  const drafts = await db.drafts.bulkGet(draftIds)
  return drafts.flatMap(draft => draft ?? [])
}

describe('pictures from elsewhere', () => {
  it('become a draft each, of no page, at the chosen touchpoint and of their own time, with their bytes', async () => {
    const touchpointId = newId()
    const { db, auditId, keep, ids } = await storeAnd({ touchpoint: { touchpointId, newTouchpoint: null } })
    const drafts = await inOrder(db, await keep())
    expect(picturesOf(drafts)).toEqual(ids.map(id => [id]))
    for (const [index, draft] of drafts.entries())
      expect(draft).toMatchObject({ page: null, auditId, touchpointId, createdAt: times[index], observationId: null })
    expect(await db.pictureFiles.bulkGet(ids)).not.toContain(undefined)
  })

  it('are all kept, or none where anything goes wrong', async () => {
    const { db, keep } = await storeAnd()
    db.drafts.hook('creating', (_, draft) => {
      if (draft.createdAt === times[2])
        throw new DOMException('No room', 'QuotaExceededError')
    })
    await expect(keep()).rejects.toThrow()
    expect([await db.drafts.count(), await db.pictureFiles.count()]).toEqual([0, 0])
  })

  it('go into an open draft, whose time is then that of the first, and come out of it again', async () => {
    const { db, clock, pictures, ids } = await storeAnd()
    const draftId = await startNoPageDraft(db, clock)
    const before = (await db.drafts.get(draftId))!
    const kept = await keepPictures(db, pictures, { draftId, touchpoint: nowhere })
    const after = (await db.drafts.get(draftId))!
    expect(picturesOf([after])).toEqual([ids])
    expect(after.createdAt).toBe(times[0])
    await takePicturesBack(db, kept)
    expect(await db.drafts.get(draftId)).toEqual(before)
  })

  it('leave the time of an observation that was saved before as it is', async () => {
    const { db, pictures } = await storeAnd({}, 1)
    const [observation] = await db.records('observation').toArray()
    const draftId = await editObservation(db, observation!)
    await keepPictures(db, pictures, { draftId, touchpoint: nowhere })
    expect((await db.drafts.get(draftId))!.createdAt).toBe(observation!.observedAt)
  })

  it('become a draft each where the draft that was meant is gone', async () => {
    const { db, keep } = await storeAnd({ draftId: newId() })
    expect((await inOrder(db, await keep()))).toHaveLength(3)
  })

  it('are saved as observations that any other Kairos can read, with no page and their pictures', async () => {
    const store = await storeAnd()
    const [draft] = await inOrder(store.db, await store.keep())
    const touchpointId = await touchpointIdAt(store, 0)
    const form = filledForm(draft!, touchpointId)
    await saveObservation(store.db, store.journal, draft!.id, form, await observerIn(store))
    const [observation] = await store.db.records('observation').toArray()
    expect(v.is(recordDescriptions.observation.schema, observation)).toBe(true)
    expect(observation).toMatchObject({ page: null, observedAt: times[0], context: { layout: null, browser: null } })
    const [stored] = await store.db.records('picture').toArray()
    expect(v.is(recordDescriptions.picture.schema, stored)).toBe(true)
  })
})

describe('the drafts of pictures', () => {
  it('become one with all of them, and one each again', async () => {
    const { db, keep, ids } = await storeAnd()
    const joined = await joinPictures(db, await keep())
    expect(picturesOf(await listDrafts(db))).toEqual([ids])
    expect(joined).toMatchObject({ pictureIds: ids, timeBefore: null })
    const parted = await partPictures(db, joined)
    expect(picturesOf(await inOrder(db, parted))).toEqual(ids.map(id => [id]))
    expect(await db.drafts.count()).toBe(3)
  })

  it('keep what somebody has described: it is joined with no other', async () => {
    const { db, keep, ids } = await storeAnd()
    const kept = await keep()
    await updateDraft(db, kept.draftIds[1]!, { note: 'The tape is hard to tear.' })
    const joined = await joinPictures(db, kept)
    expect(picturesOf(await inOrder(db, joined))).toEqual([[ids[0], ids[2]]])
    expect(picturesOf([(await db.drafts.get(kept.draftIds[1]!))!])).toEqual([[ids[1]]])
  })

  it('go with what is undone, but for what somebody has described; their bytes are swept', async () => {
    const { db, clock, keep, ids } = await storeAnd()
    const kept = await keep()
    await updateDraft(db, kept.draftIds[0]!, { ratings: [rated(newId(), 3)] })
    await takePicturesBack(db, kept)
    expect(picturesOf(await listDrafts(db))).toEqual([[ids[0]]])
    await sweepPictureFiles(db, clock)
    expect(await db.pictureFiles.toCollection().primaryKeys()).toEqual([ids[0]])
  })

  it('are let be where they were saved or discarded meanwhile', async () => {
    const { db, keep } = await storeAnd()
    const kept = await keep()
    await db.drafts.clear()
    for (const regroup of [joinPictures, partPictures])
      expect((await regroup(db, kept)).draftIds).toEqual([])
    await takePicturesBack(db, kept)
    expect(await db.drafts.count()).toBe(0)
  })

  it('have the touchpoint of the one that they came from', async () => {
    const { db, clock, pictures } = await storeAnd()
    const draftId = await startNoPageDraft(db, clock)
    const touchpointId = newId()
    await updateDraft(db, draftId, { touchpointId, note: 'The parcel' })
    const parted = await partPictures(db, await keepPictures(db, pictures, { draftId, touchpoint: nowhere }))
    const drafts = await inOrder(db, parted)
    expect(drafts.map(draft => [draft.touchpointId, isDescribed(draft)]))
      .toEqual([[touchpointId, true], [touchpointId, false], [touchpointId, false]])
  })
})

describe('an observation of no page', () => {
  it('begins with nothing in it, in the audit that is under way', async () => {
    const { db, clock, auditId } = await storeAnd()
    const draft = (await db.drafts.get(await startNoPageDraft(db, clock)))!
    expect(draft).toMatchObject({ auditId, page: null, touchpointId: null, pictures: [] })
    expect(isDescribed(draft)).toBe(false)
    expect(Object.values(draft.context).every(value => value === null)).toBe(true)
  })
})
