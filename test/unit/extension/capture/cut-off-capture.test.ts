import type { KairosDatabase } from '../../../../core/database/kairos-database.ts'
import type { CapturePorts } from '../../../../extension/capture/capture-page.ts'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { listDrafts } from '../../../../core/database/drafts/drafts.ts'
import { standardRules } from '../../../../core/journey/redaction-rules.ts'
import { capturePage } from '../../../../extension/capture/capture-page.ts'
import { publishCaptureState, tellOfInterruptedCapture } from '../../../../extension/capture/capture-state-store.ts'
import { keepDraft } from '../../../../extension/capture/keep-draft.ts'
import { capturedPage } from '../../support/captured-page.ts'
import { emptyStore } from '../../support/sample-store.ts'

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }))

beforeEach(() => fakeBrowser.reset())

const windowId = 1
const { facts: { viewport }, shot, capturedAt } = capturedPage()
const tab = { id: 5, windowId, address: 'https://shop.example/pricing', title: 'Pricing' }
const scan = {
  address: tab.address,
  ...viewport!,
  scrollX: 0,
  scrollY: 0,
  pixelRatio: 2,
  language: 'en-GB',
  windowWidth: 1280,
  boxes: [],
  ownWords: 0,
  unread: { images: 0, canvases: 0, frames: 0 },
}

/** What a capture asks of the browser and the store, which are real as far as what is kept goes. */
function portsTo(db: KairosDatabase) {
  return {
    photograph: async () => 'data:image/jpeg;base64,',
    panelWidth: async () => 386,
    activeTab: async () => tab,
    develop: async (_, redact) => (await redact(shot)) && shot,
    rules: async () => standardRules,
    scan: async () => scan,
    keep: (captured, draftId) => keepDraft(db, captured, draftId, 'Chromium 156'),
    areFilesAllowed: async () => false,
    publish: publishCaptureState,
  } satisfies Omit<CapturePorts, 'queue' | 'now'>
}

/** When a background is ended: as it is about to do a step, or once the step is done and nobody hears of it. */
type End = 'before' | 'after'

/** Does a capture up to one of its steps, and nothing from there on. */
async function captureUpTo(db: KairosDatabase, last: number, end: End): Promise<number> {
  let steps = 0
  let stop = () => {}
  const stopped = new Promise<void>(resolve => stop = resolve)
  const never = new Promise<never>(() => {})
  const cut = <Given extends unknown[], T>(port: (...given: Given) => Promise<T>) => async (...given: Given) => {
    const step = ++steps
    if (step > last || (step === last && end === 'before')) {
      stop()
      return never
    }
    const answer = await port(...given)
    if (step < last)
      return answer
    stop()
    return never
  }
  const ports = Object.fromEntries(Object.entries(portsTo(db)).map(([name, port]) => [name, cut(port as never)]))
  const queue = { add: <T>(capture: () => Promise<T>) => capture() }
  const whole = { ...ports, queue, now: () => capturedAt } as unknown as CapturePorts
  await Promise.race([stopped, capturePage(whole, { windowId, tabId: tab.id, draftId: null, picked: null })])
  return steps
}

async function told(): Promise<{ kind: string, draftId?: string } | undefined> {
  const key = `capture.${windowId}`
  return (await fakeBrowser.storage.session.get<Record<string, { kind: string, draftId?: string }>>(key))[key]
}

const steps = await captureUpTo(emptyStore(), Infinity, 'after')
const ends = Array.from({ length: steps }, (_, index) => (['before', 'after'] as const)
  .map(end => ({ step: index + 1, end }))).flat()

describe('a background that is ended in the middle of a capture', () => {
  it.each(ends)('leaves nothing half stored and says what came of it: $end step $step', async ({ step, end }) => {
    const db = emptyStore()
    await captureUpTo(db, step, end)
    await tellOfInterruptedCapture(db, windowId)
    const [drafts, files] = [await listDrafts(db), await db.pictureFiles.toCollection().primaryKeys()]
    expect(drafts.flatMap(({ pictures }) => pictures.map(({ id }) => id))).toEqual(files)
    const state = await told()
    expect(state?.kind).toBe(drafts.length > 0 ? 'captured' : state && 'interrupted')
    expect(state?.draftId).toBe(drafts[0]?.id)
  })

  it('is ended before and after its page was kept', async () => {
    const kinds = new Set<string | undefined>()
    for (const { step, end } of ends) {
      fakeBrowser.reset()
      const db = emptyStore()
      await captureUpTo(db, step, end)
      await tellOfInterruptedCapture(db, windowId)
      kinds.add((await told())?.kind)
    }
    expect(kinds).toEqual(new Set([undefined, 'interrupted', 'captured']))
  })
})
