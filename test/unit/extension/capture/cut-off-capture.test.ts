import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { listDrafts } from '../../../../core/database/drafts/drafts.ts'
import { tellOfInterruptedCapture } from '../../../../extension/capture/capture-state-store.ts'
import { captureUpTo, cutWindowId, endsOf, toldOfCut } from '../../support/capture-up-to.ts'
import { emptyStore } from '../../support/sample-store.ts'

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }))

beforeEach(() => fakeBrowser.reset())

const ends = await endsOf()

describe('a background that is ended in the middle of a capture', () => {
  it.each(ends)('leaves nothing half stored and says what came of it: $end step $step', async ({ step, end }) => {
    const db = emptyStore()
    await captureUpTo(db, step, end)
    await tellOfInterruptedCapture(db, cutWindowId)
    const [drafts, files] = [await listDrafts(db), await db.pictureFiles.toCollection().primaryKeys()]
    expect(drafts.flatMap(({ pictures }) => pictures.map(({ id }) => id))).toEqual(files)
    const state = await toldOfCut()
    expect(state?.kind).toBe(drafts.length > 0 ? 'captured' : state && 'interrupted')
    expect(state?.draftId).toBe(drafts[0]?.id)
  })

  it('is ended before and after its page was kept', async () => {
    const kinds = new Set<string | undefined>()
    for (const { step, end } of ends) {
      fakeBrowser.reset()
      const db = emptyStore()
      await captureUpTo(db, step, end)
      await tellOfInterruptedCapture(db, cutWindowId)
      kinds.add((await toldOfCut())?.kind)
    }
    expect(kinds).toEqual(new Set([undefined, 'interrupted', 'captured']))
  })
})
