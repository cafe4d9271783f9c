import type { Draft } from '../../../../core/database/drafts/draft.ts'
import { describe, expect, it } from 'vitest'
import { redactPicture } from '../../../../core/database/commands/redact-picture.ts'
import { updateDraft } from '../../../../core/database/drafts/drafts.ts'
import { putReply, stopWaiting } from '../../../../core/database/drafts/stop-waiting.ts'
import { parked, untimed } from '../../../../core/database/drafts/wait-states.ts'
import { changeWait, listWaiting } from '../../../../core/database/drafts/waits.ts'
import { createJournal } from '../../../../core/database/journal/journal.ts'
import { KairosDatabase } from '../../../../core/database/kairos-database.ts'
import { readSetting, writeSetting } from '../../../../core/database/settings/settings.ts'
import { keepDraft } from '../../../../extension/capture/keep-draft.ts'
import { keepReply, keepReplyTime } from '../../../../extension/waiting/keep-reply.ts'
import { capturedPage } from '../../support/captured-page.ts'
import { fixedClock } from '../../support/fixed-clock.ts'
import { emptyStore } from '../../support/sample-store.ts'

const browser = 'Chromium 156'
const [spring, autumn] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'] as const
const [ten, eleven, noon] = ['T10:00:00.000Z', 'T11:00:00.000Z', 'T12:14:00.000Z'].map(time => `2026-11-21${time}`)

/** A page that was captured at ten, or then, and is parked. */
async function park(db: KairosDatabase, at = ten!, path = 'contact'): Promise<string> {
  const page = capturedPage({ address: `https://shop.example/${path}`, at })
  const id = await keepDraft(db, page, null, browser)
  await changeWait(db, id, parked)
  return id
}

const replyPage = () => capturedPage({ address: 'https://mail.example/inbox', width: 500, at: noon })
const draftIn = async (db: KairosDatabase, id: string): Promise<Draft> => (await db.drafts.get(id))!
const waitingIds = async (db: KairosDatabase) => (await listWaiting(db)).map(({ id }) => id)

describe('a draft that is parked', () => {
  it('waits since it was captured, with what was typed, and others wait after those that wait longer', async () => {
    const db = emptyStore()
    const second = await park(db, eleven, 'call')
    const first = await keepDraft(db, capturedPage(), null, browser)
    await changeWait(db, first, draft => parked({ ...draft, note: 'Typed', touchpointId: spring }))
    expect(await draftIn(db, first)).toMatchObject({ waitingSince: ten, waited: null, note: 'Typed' })
    expect(await waitingIds(db)).toEqual([first, second])
  })

  it('is still there, since the same time, when the browser is started anew', async () => {
    const db = emptyStore()
    const id = await park(db)
    db.close()
    const again = new KairosDatabase(db.name)
    expect(await listWaiting(again)).toMatchObject([{ id, waitingSince: ten, pictures: [{}] }])
  })

  it('needs no page', async () => {
    const db = emptyStore()
    const id = await keepDraft(db, capturedPage(), null, browser)
    await updateDraft(db, id, { page: null, pictures: [] })
    await changeWait(db, id, parked)
    await stopWaiting(db, id, noon!, true)
    expect(await draftIn(db, id)).toMatchObject({ page: null, waited: { from: ten, until: noon, replied: true } })
  })

  it('is joined by no other capture of its page', async () => {
    const db = emptyStore()
    const id = await park(db)
    const other = await keepDraft(db, capturedPage({ address: 'https://shop.example/contact' }), null, browser)
    expect(other).not.toBe(id)
  })

  it('goes back to be described where parking is undone, or where it is not to be timed', async () => {
    const db = emptyStore()
    const id = await keepDraft(db, capturedPage(), null, browser)
    const undo = await changeWait(db, id, parked)
    await undo!()
    expect(await waitingIds(db)).toEqual([])
    await changeWait(db, id, parked)
    await changeWait(db, id, untimed)
    expect(await draftIn(db, id)).toMatchObject({ waitingSince: null, waited: null })
  })

  it('that is gone cannot be parked, stopped or undone', async () => {
    const db = emptyStore()
    const id = await park(db)
    const undo = await stopWaiting(db, id, noon!, true)
    await db.drafts.delete(id)
    expect([await changeWait(db, id, parked), await stopWaiting(db, id, noon!, true)]).toEqual([null, null])
    await undo!()
    expect(await db.drafts.count()).toBe(0)
  })
})

describe('a clock that is stopped', () => {
  it('says how long it ran and whether a reply came, once', async () => {
    const db = emptyStore()
    const id = await park(db)
    await stopWaiting(db, id, noon!, false)
    expect((await draftIn(db, id)).waited).toEqual({ from: ten, until: noon, replied: false })
    expect(await stopWaiting(db, id, eleven!, true)).toBeNull()
    expect((await draftIn(db, id)).waited!.until).toBe(noon)
  })

  it('runs on where that is undone, and what was typed meanwhile stays', async () => {
    const db = emptyStore()
    const id = await park(db)
    const undo = await stopWaiting(db, id, noon!, true)
    await updateDraft(db, id, { note: 'Friendly' })
    await undo!()
    expect(await draftIn(db, id)).toMatchObject({ waitingSince: ten, waited: null, note: 'Friendly' })
  })

  it('runs on from its beginning where it goes on, without what was taken for the reply', async () => {
    const db = emptyStore()
    const id = await park(db)
    await updateDraft(db, id, { waitingSince: '2026-11-20T10:02:00.000Z' })
    const reply = replyPage()
    await keepReply(db, reply, null, browser, noon!)
    const undo = await changeWait(db, id, parked)
    expect(await draftIn(db, id)).toMatchObject({ waitingSince: '2026-11-20T10:02:00.000Z', waited: null })
    expect((await draftIn(db, id)).pictures).toHaveLength(1)
    await db.pictureFiles.clear()
    await undo!()
    expect(await draftIn(db, id)).toMatchObject({
      waited: { until: noon, replied: true },
      pictures: [{}, { id: reply.pictureId }],
      replyPictureIds: [reply.pictureId],
    })
    expect(await db.pictureFiles.get(reply.pictureId)).toBeDefined()
  })

  it('never brings back what was painted over in the meantime', async () => {
    const db = emptyStore()
    const id = await park(db)
    const [before] = (await draftIn(db, id)).pictures
    const undo = await stopWaiting(db, id, noon!, true)
    const picture = { ...before!, id: spring }
    await redactPicture(db, createJournal(db, fixedClock(noon!)), before!.id, { picture, file: new Blob(['b']) }, null)
    await undo!()
    expect((await draftIn(db, id)).pictures).toEqual([picture])
    expect(await db.pictureFiles.get(before!.id)).toBeUndefined()
  })

  it('opens the audit that its page is of, and undoing goes back to the other one', async () => {
    const db = emptyStore()
    await writeSetting(db, 'auditId', spring)
    const id = await park(db)
    await writeSetting(db, 'auditId', autumn)
    const undo = await stopWaiting(db, id, noon!, true)
    expect(await readSetting(db, 'auditId')).toBe(spring)
    await undo!()
    expect(await readSetting(db, 'auditId')).toBe(autumn)
  })
})

describe('a reply that is captured', () => {
  it('goes to the only one that waits, whatever page it shows, and stops its clock when it was asked for', async () => {
    const db = emptyStore()
    const id = await park(db)
    const { context } = await draftIn(db, id)
    const reply = replyPage()
    expect(await keepReply(db, reply, null, browser, noon!)).toBe(id)
    const draft = await draftIn(db, id)
    expect(draft).toMatchObject({
      waitingSince: null,
      waited: { from: ten, until: noon, replied: true },
      page: { address: 'https://shop.example/contact' },
      createdAt: ten,
      context,
    })
    expect(draft.pictures.map(picture => picture.id)).toEqual([expect.any(String), reply.pictureId])
    expect(draft.replyPictureIds).toEqual([reply.pictureId])
    expect(await db.pictureFiles.count()).toBe(2)
  })

  it('waits, with its picture and its time, to be given to one of several', async () => {
    const db = emptyStore()
    const [first, second] = [await park(db), await park(db, eleven, 'call')]
    const reply = replyPage()
    const replyId = await keepReply(db, reply, null, browser, noon!)
    expect(await draftIn(db, replyId)).toMatchObject({ isReply: true, createdAt: noon, page: reply.page })
    expect(await waitingIds(db)).toEqual([first, second])

    const undo = await putReply(db, replyId, second)
    expect(await draftIn(db, second)).toMatchObject({
      waited: { from: eleven, until: noon, replied: true },
      replyPictureIds: [reply.pictureId],
    })
    expect(await waitingIds(db)).toEqual([first])
    expect(await db.drafts.get(replyId)).toBeUndefined()

    await undo!()
    expect(await waitingIds(db)).toEqual([first, second])
    expect((await draftIn(db, second)).pictures).toHaveLength(1)
    expect(await draftIn(db, replyId)).toMatchObject({ isReply: true, pictures: [{ id: reply.pictureId }] })
  })

  it('comes back with what was painted over in it where it is taken out again', async () => {
    const db = emptyStore()
    const [first] = [await park(db), await park(db, eleven, 'call')]
    const reply = replyPage()
    const replyId = await keepReply(db, reply, null, browser, noon!)
    const undo = await putReply(db, replyId, first)
    const picture = { ...(await draftIn(db, first)).pictures.at(-1)!, id: spring }
    const journal = createJournal(db, fixedClock(noon!))
    await redactPicture(db, journal, reply.pictureId, { picture, file: new Blob(['b']) }, null)
    await undo!()
    expect((await draftIn(db, replyId)).pictures).toEqual([picture])
    expect((await draftIn(db, first)).pictures).toHaveLength(1)
  })

  it('is left alone where the one that it was for does not wait any more', async () => {
    const db = emptyStore()
    const [first] = [await park(db), await park(db, eleven, 'call')]
    const replyId = await keepReply(db, replyPage(), null, browser, noon!)
    await stopWaiting(db, first, eleven!, true)
    expect(await putReply(db, replyId, first)).toBeNull()
    expect(await draftIn(db, replyId)).toMatchObject({ isReply: true })
  })

  it('is a page of its own where nothing waits', async () => {
    const db = emptyStore()
    const id = await keepReply(db, replyPage(), null, browser, noon!)
    expect(await draftIn(db, id)).toMatchObject({ page: { address: 'https://mail.example/inbox' }, isReply: true })
  })

  it('shows the reply of a clock that was stopped before, and changes nothing of its time', async () => {
    const db = emptyStore()
    const id = await park(db)
    await stopWaiting(db, id, eleven!, true)
    expect(await keepReply(db, replyPage(), null, browser, noon!)).toBe(id)
    expect(await draftIn(db, id)).toMatchObject({ waited: { until: eleven }, pictures: [{}, {}] })
    expect(await keepReply(db, replyPage(), null, browser, noon!)).not.toBe(id)
  })
})

describe('a reply that nothing can be photographed of', () => {
  it('stops the clock of the only one that waits', async () => {
    const db = emptyStore()
    const id = await park(db)
    expect(await keepReplyTime(db, null, noon!)).toBe(id)
    expect(await draftIn(db, id)).toMatchObject({ waited: { until: noon }, pictures: [{}] })
  })

  it('keeps its time until it is said which of several it is for', async () => {
    const db = emptyStore()
    const [, second] = [await park(db), await park(db, eleven, 'call')]
    const replyId = await keepReplyTime(db, null, noon!)
    expect(await draftIn(db, replyId!)).toMatchObject({ isReply: true, createdAt: noon, page: null, pictures: [] })
    await putReply(db, replyId!, second)
    expect((await draftIn(db, second)).waited).toEqual({ from: eleven, until: noon, replied: true })
  })

  it('is nothing where nothing waits, or the clock was stopped already', async () => {
    const db = emptyStore()
    expect(await keepReplyTime(db, null, noon!)).toBeNull()
    const id = await park(db)
    await stopWaiting(db, id, eleven!, true)
    expect(await keepReplyTime(db, id, noon!)).toBeNull()
    expect((await draftIn(db, id)).waited!.until).toBe(eleven)
  })
})
