import type { FullPagePorts } from '../../../../extension/capture/capture-full-page.ts'
import type { CapturedPage } from '../../../../extension/capture/capture-ports.ts'
import type { CaptureState } from '../../../../extension/capture/capture-state.ts'
import type { ReadScan } from '../../../../extension/capture/scan-answer.ts'
import type { ScrolledTab } from '../../../../extension/capture/scroll-tab.ts'
import type { ScrolledPlace } from '../../../../extension/full-page/scroll-message.ts'
import { describe, expect, it, vi } from 'vitest'
import { standardRules } from '../../../../core/journey/redaction-rules.ts'
import { captureFullPage } from '../../../../extension/capture/capture-full-page.ts'
import { ScrollEnded } from '../../../../extension/capture/scroll-tab.ts'
import { capturedPage } from '../../support/captured-page.ts'

const draftId = '11111111-1111-4111-8111-111111111111'
const { shot, capturedAt } = capturedPage()
const tab = { id: 5, windowId: 1, address: 'https://shop.example/pricing', title: 'Pricing' }
const email = { kind: 'email', x: 10, y: 20, width: 100, height: 16 }

const scan: ReadScan = {
  address: tab.address,
  width: 1000,
  height: 500,
  scrollX: 0,
  scrollY: 0,
  pixelRatio: 1,
  language: 'en-GB',
  windowWidth: 1000,
  boxes: [],
  ownWords: 0,
  unread: { images: 1, canvases: 0, frames: 0 },
}

/** A page of 1,200 CSS pixels in a window of 500. */
const place: ScrolledPlace = {
  top: 0,
  contentHeight: 1_200,
  box: { x: 0, y: 0, width: 1000, height: 500 },
  width: 1000,
  height: 500,
  windowWidth: 1000,
  pixelRatio: 1,
}

/** A page that is scrolled as far as it goes. */
function scrolledPage(change: Partial<ScrolledTab> = {}, contentHeight = place.contentHeight) {
  let top = 0
  return {
    go: vi.fn(async (wanted: number) => {
      top = Math.min(wanted, contentHeight - 500)
      return { ...place, contentHeight, top }
    }),
    look: vi.fn(async () => ({ ...place, contentHeight, top })),
    end: vi.fn(),
    ...change,
  }
}

function fakePorts(page: ScrolledTab, change: Partial<FullPagePorts> = {}) {
  const told: CaptureState[] = []
  const ports = {
    queue: { add: <T>(capture: () => Promise<T>) => capture() },
    photograph: vi.fn(async () => 'data:image/jpeg;base64,'),
    panelWidth: async () => null,
    activeTab: vi.fn(async (): ReturnType<FullPagePorts['activeTab']> => tab),
    develop: vi.fn(),
    rules: (): ReturnType<FullPagePorts['rules']> => standardRules,
    scan: vi.fn(async (): ReturnType<FullPagePorts['scan']> => scan),
    scroll: vi.fn(async () => page),
    openTile: async () => ({ file: new Blob(['tile']), size: { width: 1000, height: 500 } }),
    stitch: vi.fn<FullPagePorts['stitch']>(async (_, { size }, redactions) =>
      ({ shot: { ...shot, ...size, redactions }, original: null })),
    originals: { keep: async () => {}, forget: async () => {} },
    keep: vi.fn(async () => draftId),
    areFilesAllowed: async () => false,
    publish: async (_: number, state: CaptureState) => void told.push(state),
    now: () => capturedAt,
    ...change,
  } satisfies FullPagePorts
  return { ports, told }
}

async function outcome(
  page: ScrolledTab = scrolledPage(),
  change: Partial<FullPagePorts> = {},
  stop = new AbortController(),
) {
  const { ports, told } = fakePorts(page, change)
  await captureFullPage(ports, { windowId: 1, draftId }, stop.signal)
  return { ports, page, told, state: told.at(-1)! }
}

describe('a full page', () => {
  it('is kept as one picture of the draft, and says how far it is', async () => {
    const { ports, page, told } = await outcome()
    const parts = told.flatMap(state => state.kind === 'capturing' ? [state.parts] : [])
    expect(parts).toEqual([
      { done: 0, total: 1 },
      { done: 1, total: 3 },
      { done: 2, total: 3 },
      { done: 3, total: 3 },
    ])
    expect(told.at(-1)).toEqual({ kind: 'captured', draftId, serial: expect.any(String) })
    const [[captured, into]] = vi.mocked(ports.keep).mock.calls as unknown as [[CapturedPage, string]]
    expect([captured.shot.width, captured.shot.height, into]).toEqual([1000, 1_200, draftId])
    expect(captured.facts.viewport).toEqual({ width: 1000, height: 500 })
    expect(captured.unread).toEqual({ images: 3, canvases: 0, frames: 0 })
    expect(page.end).toHaveBeenCalledOnce()
  })

  it('is covered where the picture has what any part of it showed', async () => {
    const { ports } = await outcome(scrolledPage(), { scan: async () => ({ ...scan, boxes: [email] }) })
    const [[, , redactions]] = vi.mocked(ports.stitch).mock.calls as unknown as [Parameters<FullPagePorts['stitch']>]
    expect(redactions.map(({ y }) => y)).toEqual([19, 517])
  })

  it('has a part taken anew where the page was too busy to be looked through', async () => {
    const answers = [scan, scan, null, scan]
    const look = async () => answers.length > 0 ? answers.shift()! : scan
    const { page, state } = await outcome(scrolledPage(), { scan: look })
    expect(state.kind).toBe('captured')
    expect(vi.mocked(page.go).mock.calls).toEqual([[0], [498], [498], [700]])
  })

  it('goes on where it has grown when its end was taken', async () => {
    let [top, contentHeight] = [0, 1_200]
    const go = async (wanted: number) => {
      top = Math.min(wanted, contentHeight - 500)
      return { ...place, top, contentHeight }
    }
    const look = async () => {
      contentHeight = top > 600 ? 1_600 : contentHeight
      return { ...place, top, contentHeight }
    }
    expect((await outcome(scrolledPage({ go, look }))).ports.keep).toHaveBeenCalledWith(
      expect.objectContaining({ shot: expect.objectContaining({ height: 1_600 }) }),
      draftId,
    )
  })

  it('says where its picture ends before it does', async () => {
    const { state } = await outcome(scrolledPage({}, 50_000))
    expect(state).toMatchObject({ kind: 'captured', cutAt: 20_000 })
  })
})

describe('a full page of which nothing is kept', () => {
  it.each([
    ['is called off in the page', 'user', 'cancelled'],
    ['goes out of sight', 'hidden', 'moved'],
    ['is resized', 'resized', 'page-changed'],
    ['gives way to another', 'gone', 'page-changed'],
  ] as const)('%s', async (_, reason, kind) => {
    const page = scrolledPage({
      look: async () => {
        throw new ScrollEnded(reason)
      },
    })
    const { ports, state } = await outcome(page)
    expect(state).toEqual({ kind })
    expect(ports.keep).not.toHaveBeenCalled()
    expect(page.end).toHaveBeenCalledOnce()
  })

  it('is called off once all of it was taken', async () => {
    const stop = new AbortController()
    const page = scrolledPage({ end: () => stop.abort() })
    const { ports, state } = await outcome(page, {}, stop)
    expect(state).toEqual({ kind: 'cancelled' })
    expect(ports.keep).not.toHaveBeenCalled()
  })

  it('is not in front any more', async () => {
    const activeTab = vi.fn(async () => tab)
    activeTab.mockResolvedValueOnce(tab).mockResolvedValueOnce(tab).mockResolvedValue({ ...tab, id: 6 })
    const { ports, state } = await outcome(scrolledPage(), { activeTab })
    expect(state).toEqual({ kind: 'moved' })
    expect(ports.keep).not.toHaveBeenCalled()
  })

  it('scrolls by itself each time a part of it is taken', async () => {
    const { page, state } = await outcome(scrolledPage({ look: async () => ({ ...place, top: 40 }) }))
    expect(state).toEqual({ kind: 'unsteady' })
    expect(page.go).toHaveBeenCalledTimes(3)
  })

  it('does not let itself be looked through', async () => {
    expect((await outcome(scrolledPage(), { scan: async () => null })).state).toEqual({ kind: 'no-picture' })
  })

  it.each([
    ['of the browser\'s own', 'chrome://settings/', 'refused'],
    ['nobody gave the word for', undefined, 'no-permission'],
    ['with an address that is too long', `https://shop.example/${'a'.repeat(9_000)}`, 'address-too-long'],
  ])('is one %s', async (_, address, kind) => {
    const { ports, state } = await outcome(scrolledPage(), { activeTab: async () => ({ ...tab, address }) })
    expect(state.kind).toBe(kind)
    expect(ports.scroll).not.toHaveBeenCalled()
  })
})
