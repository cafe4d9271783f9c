import { describe, expect, it } from 'vitest'
import { writeSetting } from '../../../../core/database/settings/settings.ts'
import { keepDraft } from '../../../../extension/capture/keep-draft.ts'
import { capturedPage } from '../../support/captured-page.ts'
import { emptyStore } from '../../support/sample-store.ts'

const browser = 'Chromium 156'
const auditIds = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'] as const

describe('keeping a captured page', () => {
  it('makes a draft with the page, its circumstances and one screenshot, and nothing rated', async () => {
    const db = emptyStore()
    const id = await keepDraft(db, capturedPage(), null, browser)
    const viewport = { width: 1280, height: 800 }
    const drafts = await db.drafts.toArray()
    expect(drafts).toHaveLength(1)
    expect(drafts[0]).toMatchObject({
      id,
      observationId: null,
      auditId: null,
      createdAt: '2026-11-21T10:00:00.000Z',
      page: { address: 'https://shop.example/pricing', title: 'Pricing' },
      context: {
        layout: 'desktop',
        viewport,
        widthWithoutPanel: 1280,
        pixelRatio: 2,
        browser,
        pageLanguage: 'en-GB',
        market: null,
      },
      touchpointId: null,
      ratings: [],
      note: '',
      marks: [],
      pictures: [{
        type: 'image/jpeg',
        width: 2560,
        height: 1600,
        bytes: 7,
        viewport,
        widthWithoutPanel: 1280,
        scale: 2,
        redactions: [],
      }],
    })
  })

  it('keeps the bytes under the picture\'s id', async () => {
    const db = emptyStore()
    const id = await keepDraft(db, capturedPage(), null, browser)
    const [picture] = (await db.drafts.get(id))!.pictures
    expect(await (await db.pictureFiles.get(picture!.id))!.file.text()).toBe('picture')
  })

  it('says that the layout is unknown where the page does not tell its size', async () => {
    const db = emptyStore()
    const facts = { viewport: null, widthWithoutPanel: null, pixelRatio: null, language: null }
    const captured = { ...capturedPage(), facts }
    await keepDraft(db, captured, null, browser)
    expect((await db.drafts.toArray())[0]!.context).toMatchObject({
      layout: null,
      viewport: null,
      pixelRatio: null,
      pageLanguage: null,
    })
  })

  it('stores bytes and draft together or not at all', async () => {
    const db = emptyStore()
    db.drafts.hook('creating', () => {
      throw new Error('no room')
    })
    await expect(keepDraft(db, capturedPage(), null, browser)).rejects.toThrow('no room')
    expect([await db.drafts.count(), await db.pictureFiles.count()]).toEqual([0, 0])
  })
})

describe('a second capture', () => {
  it('of the same page goes into the same draft, after the first, and what was typed stays', async () => {
    const db = emptyStore()
    const id = await keepDraft(db, capturedPage(), null, browser)
    await db.drafts.update(id, { note: 'Typed' })
    const again = await keepDraft(db, capturedPage({ at: '2026-11-21T10:05:00.000Z' }), null, browser)
    const drafts = await db.drafts.toArray()
    expect([again, drafts.length]).toEqual([id, 1])
    const { note, createdAt, pictures } = drafts[0]!
    expect([note, createdAt]).toEqual(['Typed', '2026-11-21T10:00:00.000Z'])
    const times = pictures.map(({ capturedAt }) => capturedAt)
    expect(times).toEqual(['2026-11-21T10:00:00.000Z', '2026-11-21T10:05:00.000Z'])
    expect(await db.pictureFiles.count()).toBe(2)
  })

  it.each([
    ['layout', capturedPage({ width: 500 })],
    ['title', capturedPage({ title: 'Payment' })],
    ['day', capturedPage({ at: '2026-11-23T10:00:00.000Z' })],
  ])('of the same page in another %s begins an observation, but where it is meant for that draft', async (_, other) => {
    const db = emptyStore()
    const first = await keepDraft(db, capturedPage(), null, browser)
    expect(await keepDraft(db, other, first, browser)).toBe(first)
    const second = await keepDraft(db, other, null, browser)
    expect(second).not.toBe(first)
    expect((await db.drafts.get(second))!.createdAt).toBe(other.capturedAt)
  })

  it('that only came from another advertisement is of the same page', async () => {
    const db = emptyStore()
    const first = await keepDraft(db, capturedPage(), null, browser)
    const again = capturedPage({ address: 'https://shop.example/pricing?utm_source=mail' })
    expect(await keepDraft(db, again, null, browser)).toBe(first)
  })

  it('of the same page with another token is of the same page, whether the first one is hidden or kept', async () => {
    const db = emptyStore()
    const address = 'https://shop.example/pricing?token='
    const first = { ...capturedPage({ address: `${address}***` }), fullAddress: `${address}abc` }
    const id = await keepDraft(db, first, null, browser)
    expect(JSON.stringify(await db.drafts.get(id))).not.toContain('abc')
    expect(await keepDraft(db, capturedPage({ address: `${address}***` }), null, browser)).toBe(id)
    await db.drafts.update(id, { page: { address: `${address}abc`, title: 'Pricing' } })
    expect(await keepDraft(db, capturedPage({ address: `${address}***` }), null, browser)).toBe(id)
  })

  it('of another page gets a draft of its own, whatever draft is shown', async () => {
    const db = emptyStore()
    const first = await keepDraft(db, capturedPage(), null, browser)
    const second = await keepDraft(db, capturedPage({ address: 'https://shop.example/faq' }), first, browser)
    expect(second).not.toBe(first)
    expect((await db.drafts.get(first))!.pictures).toHaveLength(1)
  })

  it('goes into the draft that is shown where several are of the page', async () => {
    const db = emptyStore()
    const shown = await keepDraft(db, capturedPage(), null, browser)
    const draft = (await db.drafts.get(shown))!
    await db.drafts.add({ ...draft, id: 'later', createdAt: '2026-11-21T11:00:00.000Z', pictures: [] })
    expect(await keepDraft(db, capturedPage(), shown, browser)).toBe(shown)
    expect(await keepDraft(db, capturedPage(), null, browser)).toBe('later')
  })

  it('while another audit is under way gets a draft of its own', async () => {
    const db = emptyStore()
    await writeSetting(db, 'auditId', auditIds[0])
    const first = await keepDraft(db, capturedPage(), null, browser)
    await writeSetting(db, 'auditId', auditIds[1])
    const second = await keepDraft(db, capturedPage(), null, browser)
    expect((await db.drafts.bulkGet([first, second])).map(draft => draft!.auditId)).toEqual(auditIds)
  })

  it('goes into a draft from before there was an audit', async () => {
    const db = emptyStore()
    const first = await keepDraft(db, capturedPage(), null, browser)
    await writeSetting(db, 'auditId', auditIds[0])
    expect(await keepDraft(db, capturedPage(), null, browser)).toBe(first)
  })

  it('goes into an observation that is being edited only where that is shown', async () => {
    const db = emptyStore()
    const editing = await keepDraft(db, capturedPage(), null, browser)
    await db.drafts.update(editing, { observationId: 'observation' })
    expect(await keepDraft(db, capturedPage(), editing, browser)).toBe(editing)
    expect(await keepDraft(db, capturedPage(), null, browser)).not.toBe(editing)
  })
})

describe('what is known of a screenshot', () => {
  it('is what was redacted in it, and what nobody could look through', async () => {
    const db = emptyStore()
    const redaction = { x: 1, y: 2, width: 3, height: 4, kind: 'email' }
    const captured = capturedPage()
    const unread = { images: 3, canvases: 0, frames: 1 }
    const shot = { ...captured.shot, redactions: [redaction] }
    const id = await keepDraft(db, { ...captured, unread, shot }, null, browser)
    const silent = { ...capturedPage(), unread: null }
    await keepDraft(db, silent, id, browser)
    expect(await db.drafts.get(id)).toMatchObject({
      pictures: [{ redactions: [redaction] }, { redactions: [] }],
      unread: { [captured.pictureId]: unread, [silent.pictureId]: null },
    })
  })
})

describe('a page that the panel has narrowed', () => {
  const wide = capturedPage({ width: 1366 })
  const narrow = capturedPage({ width: 980, windowWidth: 1366, at: '2026-11-21T10:05:00.000Z' })
  const small = capturedPage({ width: 514, windowWidth: 900, at: '2026-11-21T10:05:00.000Z' })

  it('stays in the draft that the wide page began, whose circumstances it leaves as they were', async () => {
    const db = emptyStore()
    const id = await keepDraft(db, wide, null, browser)
    const before = await db.drafts.get(id)
    expect(await keepDraft(db, narrow, null, browser)).toBe(id)
    expect(await db.drafts.get(id)).toMatchObject({ context: before!.context, createdAt: before!.createdAt })
  })

  it.each([
    ['desktop', narrow, capturedPage({ width: 1366, at: '2026-11-21T10:09:00.000Z' })],
    ['tablet', small, capturedPage({ width: 900, at: '2026-11-21T10:09:00.000Z' })],
  ])('is the %s\'s after all where the panel is closed and the keys are pressed again', async (
    layout,
    first,
    again,
  ) => {
    const db = emptyStore()
    const id = await keepDraft(db, first, null, browser)
    expect(await keepDraft(db, again, null, browser)).toBe(id)
    const { viewport, widthWithoutPanel } = again.facts
    const context = { layout, viewport, widthWithoutPanel, browser, pageLanguage: 'en-GB' }
    expect(await db.drafts.get(id)).toMatchObject({ context, createdAt: again.capturedAt })
  })

  it('to a phone\'s width begins an observation beside that of the wide page', async () => {
    const db = emptyStore()
    const first = await keepDraft(db, capturedPage({ width: 900 }), null, browser)
    expect(await keepDraft(db, small, null, browser)).not.toBe(first)
  })

  it('is not joined by one of unknown size', async () => {
    const db = emptyStore()
    const first = await keepDraft(db, wide, null, browser)
    const facts = { ...wide.facts, viewport: null, widthWithoutPanel: null }
    expect(await keepDraft(db, { ...wide, facts }, null, browser)).not.toBe(first)
  })
})
