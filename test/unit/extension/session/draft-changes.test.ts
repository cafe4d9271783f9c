import { describe, expect, it } from 'vitest'
import { claimDrafts, discardDraft, removeDraftPicture, updateDraft } from '../../../../core/database/drafts/drafts.ts'
import { writeSetting } from '../../../../core/database/settings/settings.ts'
import { keepDraft } from '../../../../extension/capture/keep-draft.ts'
import { capturedPage } from '../../support/captured-page.ts'
import { emptyStore } from '../../support/sample-store.ts'

const [spring, autumn] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'] as const

async function threePictures() {
  const db = emptyStore()
  const draftId = await keepDraft(db, capturedPage(), null, 'Chromium 156')
  await keepDraft(db, capturedPage(), draftId, 'Chromium 156')
  await keepDraft(db, capturedPage(), draftId, 'Chromium 156')
  const pictureIds = async () => (await db.drafts.get(draftId))?.pictures.map(({ id }) => id)
  return { db, draftId, pictureIds, before: (await pictureIds())! }
}

describe('changing a draft', () => {
  it('replaces the fields that are named and leaves the others', async () => {
    const { db, draftId } = await threePictures()
    const before = await db.drafts.get(draftId)
    await updateDraft(db, draftId, { note: 'A long queue.', touchpointId: spring })
    expect(await db.drafts.get(draftId)).toEqual({ ...before, note: 'A long queue.', touchpointId: spring })
  })

  it('does nothing where the draft is gone', async () => {
    const db = emptyStore()
    await updateDraft(db, spring, { note: 'A long queue.' })
    expect(await db.drafts.count()).toBe(0)
  })
})

describe('removing a screenshot from a draft', () => {
  it('removes that one, and undoing puts it back at its place', async () => {
    const { db, draftId, pictureIds, before } = await threePictures()
    const undo = await removeDraftPicture(db, draftId, before[1]!)
    expect(await pictureIds()).toEqual([before[0], before[2]])
    await undo()
    expect(await pictureIds()).toEqual(before)
  })

  it('leaves what another window has added meanwhile', async () => {
    const { db, draftId, pictureIds, before } = await threePictures()
    const undo = await removeDraftPicture(db, draftId, before[0]!)
    await keepDraft(db, capturedPage(), draftId, 'Chromium 156')
    await undo()
    expect(await pictureIds()).toEqual([...before, expect.any(String)])
  })

  it('brings the bytes back too where they were swept away', async () => {
    const { db, draftId, before } = await threePictures()
    const undo = await removeDraftPicture(db, draftId, before[0]!)
    await db.pictureFiles.delete(before[0]!)
    await undo()
    expect(await db.pictureFiles.get(before[0]!)).toBeDefined()
  })

  it('brings nothing back where the draft is gone', async () => {
    const { db, draftId, before } = await threePictures()
    const undo = await removeDraftPicture(db, draftId, before[0]!)
    await db.drafts.delete(draftId)
    await undo()
    expect(await db.drafts.count()).toBe(0)
  })
})

describe('circumstances and time of a draft', () => {
  const early = { width: 1366, at: '2026-11-21T10:00:00.000Z' }
  const late = { width: 390, at: '2026-11-21T10:20:00.000Z' }

  async function wideAndNarrow() {
    const db = emptyStore()
    const draftId = await keepDraft(db, capturedPage(early), null, 'Chromium 156')
    await keepDraft(db, capturedPage(late), draftId, 'Chromium 156')
    const draft = async () => (await db.drafts.get(draftId))!
    const { pictures: [first, second] } = await draft()
    return { db, draftId, draft, first: first!, second: second! }
  }

  it('are those of the screenshots that stay, and undoing brings back the others', async () => {
    const { db, draftId, draft, first } = await wideAndNarrow()
    const before = await draft()
    const undo = await removeDraftPicture(db, draftId, first.id)
    expect(await draft()).toMatchObject({
      createdAt: late.at,
      context: { layout: 'phone', viewport: { width: 390 }, widthWithoutPanel: 390, browser: 'Chromium 156' },
    })
    await undo()
    expect(await draft()).toEqual(before)
  })

  it('stay where another screenshot than the first is removed', async () => {
    const { db, draftId, draft, second } = await wideAndNarrow()
    const { context, createdAt } = await draft()
    await removeDraftPicture(db, draftId, second.id)
    expect(await draft()).toMatchObject({ context, createdAt })
  })

  it('stay where no screenshot is left, and are those of the next one', async () => {
    const { db, draftId, draft, first, second } = await wideAndNarrow()
    await removeDraftPicture(db, draftId, second.id)
    await removeDraftPicture(db, draftId, first.id)
    expect(await draft()).toMatchObject({ createdAt: early.at, context: { layout: 'desktop' }, pictures: [] })
    await keepDraft(db, capturedPage(late), draftId, 'Chromium 156')
    expect(await draft()).toMatchObject({ createdAt: late.at, context: { layout: 'phone' } })
  })
})

describe('discarding a draft', () => {
  it('can be taken back, also where its screenshots were swept away', async () => {
    const { db, draftId, before } = await threePictures()
    const draft = await db.drafts.get(draftId)
    const undo = await discardDraft(db, draftId)
    expect(await db.drafts.count()).toBe(0)
    await db.pictureFiles.clear()
    await undo!()
    expect(await db.drafts.get(draftId)).toEqual(draft)
    expect(await db.pictureFiles.count()).toBe(before.length)
  })

  it('says that it was gone already', async () => {
    expect(await discardDraft(emptyStore(), spring)).toBeNull()
  })
})

describe('drafts from before there was an audit', () => {
  it('go to the first one, and those of another stay there', async () => {
    const db = emptyStore()
    await keepDraft(db, capturedPage({ address: 'https://shop.example/a' }), null, 'Chromium 156')
    await writeSetting(db, 'auditId', autumn)
    await keepDraft(db, capturedPage({ address: 'https://shop.example/b' }), null, 'Chromium 156')
    await claimDrafts(db, spring)
    const audits = (await db.drafts.toArray()).map(({ page, auditId }) => [page!.address.at(-1), auditId])
    expect(Object.fromEntries(audits)).toEqual({ a: spring, b: autumn })
  })
})
