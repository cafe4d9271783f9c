import type { KairosDatabase } from '../../../core/database/kairos-database.ts'
import type { CapturePorts } from '../../../extension/capture/capture-ports.ts'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { standardRules } from '../../../core/journey/redaction-rules.ts'
import { capturePage } from '../../../extension/capture/capture-page.ts'
import { publishCaptureState } from '../../../extension/capture/capture-state-store.ts'
import { keepDraft } from '../../../extension/capture/keep-draft.ts'
import { capturedPage } from './captured-page.ts'
import { emptyStore } from './sample-store.ts'

/** The window whose page is captured. */
export const cutWindowId = 1

const { facts: { viewport }, shot, capturedAt } = capturedPage()
const tab = { id: 5, windowId: cutWindowId, address: 'https://shop.example/pricing', title: 'Pricing' }
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
  } satisfies Omit<CapturePorts, 'queue' | 'now' | 'originals'>
}

/** When a background is ended: as it is about to do a step, or once the step is done and nobody hears of it. */
export type End = 'before' | 'after'

/**
 * Does a capture up to one of its steps, and nothing from there on.
 * @param last the step, counted from 1
 * @param portsFor what the capture is for
 * @returns how many steps it came to
 */
export async function captureUpTo(
  db: KairosDatabase,
  last: number,
  end: End,
  portsFor = (ports: CapturePorts) => ports,
): Promise<number> {
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
  const queue = { add: <T>(capture: () => Promise<T>) => capture() }
  const nothing = async () => {}
  const whole = { ...portsTo(db), originals: { keep: nothing, forget: nothing }, queue, now: () => capturedAt }
  const uncut = portsFor(whole)
  const ports = Object.keys(portsTo(db)).map(name => [name, cut(uncut[name as keyof CapturePorts] as never)])
  const originals = { keep: cut(nothing), forget: cut(nothing) }
  const cutOff: CapturePorts = { ...uncut, ...Object.fromEntries(ports), originals }
  const request = { windowId: cutWindowId, tabId: tab.id, draftId: null, picked: null }
  await Promise.race([stopped, capturePage(cutOff, request)])
  return steps
}

/** Every step of a capture, before it and after it. */
export async function endsOf(portsFor?: (db: KairosDatabase) => (ports: CapturePorts) => CapturePorts) {
  const db = emptyStore()
  const steps = await captureUpTo(db, Infinity, 'after', portsFor?.(db))
  return Array.from({ length: steps }, (_, index) =>
    (['before', 'after'] as const).map(end => ({ step: index + 1, end }))).flat()
}

/** What the window is told of its last capture. */
export async function toldOfCut(): Promise<{ kind: string, draftId?: string } | undefined> {
  const key = `capture.${cutWindowId}`
  return (await fakeBrowser.storage.session.get<Record<string, { kind: string, draftId?: string }>>(key))[key]
}
