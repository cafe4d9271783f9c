import type { KairosDatabase } from '../../../../core/database/kairos-database.ts'
import type { Id } from '../../../../core/journey/identifier.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { getDraft, listDrafts, updateDraft } from '../../../../core/database/drafts/drafts.ts'
import { askForRetake, endRetake, rememberPicture } from '../../../../core/database/drafts/retakes.ts'
import { createDatabase } from '../../../../core/database/kairos-database.ts'
import { newId } from '../../../../core/journey/identifier.ts'
import { keepDraft } from '../../../../extension/capture/keep-draft.ts'
import { capturedPage } from '../../support/captured-page.ts'

const asked = '2026-11-21T11:00:00.000Z'
const soon = '2026-11-21T11:01:00.000Z'
const late = '2026-11-21T11:06:00.000Z'
const elsewhere = { address: 'https://shop.example/faq', title: 'FAQ' }

let db: KairosDatabase
let draftId: Id

const keep = (page: Parameters<typeof capturedPage>[0], into: Id | null = null) =>
  keepDraft(db, capturedPage(page), into, 'Chromium 156')
const draft = async () => (await getDraft(db, draftId))!

/** Asks for the first screenshot of two to be taken again; there is an area in it. */
async function ask(): Promise<Id> {
  const [picture] = (await draft()).pictures
  await updateDraft(db, draftId, { areas: { [picture!.id]: { x: 1, y: 2, width: 3, height: 4 } } })
  await askForRetake(db, draftId, picture!.id, asked)
  return picture!.id
}

beforeEach(async () => {
  db = createDatabase(`retake ${newId()}`)
  draftId = await keep({})
  await keep({ at: '2026-11-21T10:01:00.000Z' })
})

describe('a screenshot that is to be retaken', () => {
  it.each([['asked for from the panel', true], ['asked for by the capture keys', false]])(
    'gives its place to the next one, %s, whatever page that shows, and the page stays',
    async (_, isNamed) => {
      const old = await ask()
      const second = (await draft()).pictures[1]!.id
      expect(await keep({ ...elsewhere, at: soon }, isNamed ? draftId : null)).toBe(draftId)
      const { pictures, areas, page, retake, createdAt } = await draft()
      expect(pictures).toHaveLength(2)
      expect(pictures[1]!.id).toBe(second)
      expect(pictures.map(({ id }) => id)).not.toContain(old)
      expect({ areas, title: page!.title, retake, createdAt })
        .toEqual({ areas: {}, title: 'Pricing', retake: null, createdAt: soon })
    },
  )

  it('stays where nobody asks for it any more, or did too long ago', async () => {
    await ask()
    await endRetake(db, draftId)
    expect(await keep({ ...elsewhere, at: soon })).not.toBe(draftId)
    await ask()
    expect(await keep({ ...elsewhere, at: late })).not.toBe(draftId)
    expect((await draft()).pictures).toHaveLength(2)
    expect(await listDrafts(db)).toHaveLength(2)
  })

  it('stays where the screenshot was asked for another draft', async () => {
    const other = await keep({ ...elsewhere, at: soon })
    await ask()
    expect(await keep({ ...elsewhere, at: soon }, other)).toBe(other)
    expect((await draft()).pictures).toHaveLength(2)
  })

  it('leaves the time of what was observed before, whose circumstances are those of the new one', async () => {
    await updateDraft(db, draftId, { observationId: 'seen before' })
    const { createdAt } = await draft()
    await ask()
    await keep({ width: 390, at: soon }, draftId)
    expect(await draft()).toMatchObject({ createdAt, context: { layout: 'phone' } })
  })

  it('comes back with its bytes, its area and its place, though they were swept away', async () => {
    const old = await ask()
    const before = await draft()
    const undo = await rememberPicture(db, before, old)
    await keep({ width: 390, at: soon })
    const [taken] = (await draft()).pictures
    await db.pictureFiles.delete(old)
    await undo(taken!.id)
    const { pictures, areas, createdAt, context } = await draft()
    expect({ pictures, areas, createdAt, context })
      .toEqual({ pictures: before.pictures, areas: before.areas, createdAt: before.createdAt, context: before.context })
    expect(await db.pictureFiles.get(old)).toBeDefined()
    await undo(taken!.id)
    expect((await draft()).pictures).toEqual(before.pictures)
  })
})
