import type { CapturePorts } from '../../../../extension/capture/capture-ports.ts'
import type { CaptureState } from '../../../../extension/capture/capture-state.ts'
import { describe, expect, it } from 'vitest'
import { parked } from '../../../../core/database/drafts/wait-states.ts'
import { changeWait } from '../../../../core/database/drafts/waits.ts'
import { keepDraft } from '../../../../extension/capture/keep-draft.ts'
import { replyPorts } from '../../../../extension/waiting/reply-ports.ts'
import { capturedPage } from '../../support/captured-page.ts'
import { emptyStore } from '../../support/sample-store.ts'

const noon = '2026-11-21T12:14:00.000Z'

/** What a window is told where a capture of a reply ends so, with so many that wait. */
async function told(state: CaptureState, waiting: number) {
  const db = emptyStore()
  for (let index = 0; index < waiting; index++) {
    const id = await keepDraft(db, capturedPage({ address: `https://shop.example/${index}` }), null, 'Chromium 156')
    await changeWait(db, id, parked)
  }
  const states: CaptureState[] = []
  const ports = { publish: async (_: number, state: CaptureState) => void states.push(state) } as CapturePorts
  await replyPorts(ports, db, null, noon).publish(1, state)
  return { state: states[0]!, drafts: await db.drafts.toArray() }
}

describe('a reply in front of which nothing can be photographed', () => {
  it.each<CaptureState>([
    { kind: 'refused', address: 'chrome://newtab/' },
    { kind: 'address-too-long' },
    { kind: 'no-permission' },
    { kind: 'no-access', areFilesAllowed: false },
    { kind: 'moved' },
    { kind: 'no-picture' },
  ])('stops the clock all the same: $kind', async (state) => {
    const { state: shown, drafts: [draft] } = await told(state, 1)
    expect(shown).toEqual({ kind: 'captured', draftId: draft!.id, serial: expect.any(String) })
    expect(draft!.waited).toMatchObject({ until: noon, replied: true })
  })

  it('is refused as any page where nothing waits', async () => {
    const { state, drafts } = await told({ kind: 'no-permission' }, 0)
    expect([state, drafts]).toEqual([{ kind: 'no-permission' }, []])
  })

  it('stops the clock where the picture could not be stored, and says why', async () => {
    const { state, drafts: [draft] } = await told({ kind: 'storage-full' }, 1)
    expect([state, draft!.waited?.until]).toEqual([{ kind: 'storage-full' }, noon])
  })
})
