import type { KairosDatabase } from '../../../../core/database/kairos-database.ts'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { listDrafts } from '../../../../core/database/drafts/drafts.ts'
import { isWaiting, parked } from '../../../../core/database/drafts/wait-states.ts'
import { changeWait } from '../../../../core/database/drafts/waits.ts'
import { tellOfInterruptedCapture } from '../../../../extension/capture/capture-state-store.ts'
import { keepDraft } from '../../../../extension/capture/keep-draft.ts'
import { replyPorts } from '../../../../extension/waiting/reply-ports.ts'
import { captureUpTo, cutWindowId, endsOf, toldOfCut } from '../../support/capture-up-to.ts'
import { capturedPage } from '../../support/captured-page.ts'
import { emptyStore } from '../../support/sample-store.ts'

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }))

beforeEach(() => fakeBrowser.reset())

const noon = '2026-11-21T12:14:00.000Z'

const asReply = (db: KairosDatabase) => (ports: Parameters<typeof replyPorts>[0]) => replyPorts(ports, db, null, noon)

const ends = await endsOf(asReply)

/** A store in which one page waits for a reply, and what of it is there after a background was ended. */
async function endedAt(step: number, end: 'before' | 'after') {
  const db = emptyStore()
  const id = await keepDraft(db, capturedPage(), null, 'Chromium 156')
  await changeWait(db, id, parked)
  await captureUpTo(db, step, end, asReply(db))
  await tellOfInterruptedCapture(db, cutWindowId)
  const [drafts, files] = [await listDrafts(db), await db.pictureFiles.toCollection().primaryKeys()]
  return { id, drafts, files, state: await toldOfCut() }
}

describe('a background that is ended in the middle of taking a reply', () => {
  it.each(ends)('leaves the clock running, or stopped with its picture: $end step $step', async ({ step, end }) => {
    const { id, drafts, files, state } = await endedAt(step, end)
    const [draft] = drafts
    expect(drafts.map(({ id }) => id)).toEqual([id])
    expect(files.toSorted()).toEqual(draft!.pictures.map(({ id }) => id).toSorted())
    const { pictures, replyPictureIds = [], waited } = draft!
    if (isWaiting(draft!)) {
      expect([pictures.length, replyPictureIds, state?.kind]).toEqual([1, [], state && 'interrupted'])
      return
    }
    expect([pictures.length, replyPictureIds]).toEqual([2, [pictures[1]!.id]])
    expect(waited).toMatchObject({ until: noon, replied: true })
    expect(state).toMatchObject({ kind: 'captured', draftId: id })
  })

  it('is ended before and after its clock was stopped', async () => {
    const running = new Set<boolean>()
    for (const { step, end } of ends) {
      fakeBrowser.reset()
      running.add(isWaiting((await endedAt(step, end)).drafts[0]!))
    }
    expect(running).toEqual(new Set([true, false]))
  })
})
