import type { CapturedPage, CapturePorts } from '../../../../extension/capture/capture-ports.ts'
import type { CaptureState } from '../../../../extension/capture/capture-state.ts'
import type { ReadScan } from '../../../../extension/capture/scan-answer.ts'
import { Dexie } from 'dexie'
import { describe, expect, it, vi } from 'vitest'
import { standardRules } from '../../../../core/journey/redaction-rules.ts'
import { textLimits } from '../../../../core/journey/text.ts'
import { NoPicture } from '../../../../extension/capture/capture-failure.ts'
import { capturePage } from '../../../../extension/capture/capture-page.ts'
import { capturedPage } from '../../support/captured-page.ts'

const draftId = '11111111-1111-4111-8111-111111111111'
const { facts, shot, capturedAt } = capturedPage()

const tab = { id: 5, windowId: 1, address: 'https://shop.example/pricing', title: 'Pricing' }

const email = { kind: 'email', x: 10, y: 20, width: 100, height: 16 }

const scan: ReadScan = {
  address: tab.address,
  width: 1280,
  height: 800,
  scrollX: 0,
  scrollY: 0,
  pixelRatio: 2,
  language: 'en-GB',
  windowWidth: 1280,
  boxes: [],
  unread: { images: 3, canvases: 0, frames: 1 },
  ownWords: 0,
}

/** As a browser does: a picture of 2560 by 1600 pixels, with what is to be redacted in it. */
const developed: CapturePorts['develop'] = async (_, redact) => {
  const redactions = await redact(shot)
  return redactions && { ...shot, redactions }
}

function fakePorts(change: Partial<CapturePorts> = {}) {
  const told: CaptureState[] = []
  const ports = {
    queue: { add: <T>(capture: () => Promise<T>) => capture() },
    photograph: vi.fn(async () => 'data:image/jpeg;base64,'),
    panelWidth: vi.fn(async () => 386),
    activeTab: vi.fn(async (): ReturnType<CapturePorts['activeTab']> => tab),
    develop: vi.fn(developed),
    rules: (): ReturnType<CapturePorts['rules']> => standardRules,
    scan: vi.fn(async (): ReturnType<CapturePorts['scan']> => scan),
    originals: { keep: vi.fn(async (_id: string, _address: string) => {}), forget: vi.fn(async () => {}) },
    keep: vi.fn(async () => draftId),
    areFilesAllowed: vi.fn(async () => false),
    publish: vi.fn(async (_: number, state: CaptureState) => void told.push(state)),
    now: () => capturedAt,
    ...change,
  } satisfies CapturePorts
  return { ports, told }
}

async function outcome(change: Partial<CapturePorts>, tabId: number | null = null) {
  const { ports, told } = fakePorts(change)
  await capturePage(ports, { windowId: 1, tabId, draftId: null, picked: null })
  return { ports, state: told.at(-1)! }
}

const capturing = { kind: 'capturing', pictureId: expect.any(String) }

const failing = (error: unknown) => async () => {
  throw error
}

describe('capturing a page', () => {
  it('asks for the photograph and the panel\'s width before it returns, since the panel narrows the page', () => {
    const { ports } = fakePorts()
    void capturePage(ports, { windowId: 1, tabId: 5, draftId: null, picked: null })
    expect(ports.photograph).toHaveBeenCalledExactlyOnceWith(1)
    expect(ports.panelWidth).toHaveBeenCalledExactlyOnceWith(1)
  })

  it('tells the window that it captures, then that it captured', async () => {
    const { ports, told } = fakePorts()
    await capturePage(ports, { windowId: 1, tabId: 5, draftId: null, picked: null })
    expect(told).toEqual([capturing, { kind: 'captured', draftId, serial: expect.any(String) }])
    expect(vi.mocked(ports.publish).mock.calls.map(([windowId]) => windowId)).toEqual([1, 1])
  })

  it('tells two captures into one draft apart', async () => {
    const [first, second] = [await outcome({}), await outcome({})]
    expect(first.state).not.toEqual(second.state)
  })

  it('keeps page, facts, picture and time, in the draft that was asked for', async () => {
    const { ports, told } = fakePorts()
    await capturePage(ports, { windowId: 1, tabId: null, draftId, picked: null })
    const page = { address: tab.address, title: 'Pricing' }
    const { pictureId } = told[0] as { pictureId: string }
    const { unread } = scan
    const rest = { unread, capturedAt, picked: null }
    const captured = { pictureId, page, fullAddress: null, facts, shot, ...rest }
    expect(ports.keep).toHaveBeenCalledExactlyOnceWith(captured, draftId)
  })

  it('captures a page without a title', async () => {
    const { ports, state } = await outcome({ activeTab: async () => ({ ...tab, title: undefined }) })
    expect(state.kind).toBe('captured')
    const captured = expect.objectContaining({ page: { address: tab.address, title: '' } })
    expect(ports.keep).toHaveBeenCalledWith(captured, null)
  })
})

describe('what a page\'s address has that is nobody else\'s', () => {
  const keptOf = async (address: string, title = 'Pricing') => {
    const { ports } = await outcome({ activeTab: async () => ({ ...tab, address, title }) })
    const [[captured]] = vi.mocked(ports.keep).mock.calls as unknown as [[CapturedPage]]
    return [captured.page.address, captured.page.title, captured.fullAddress]
  }

  it('is not kept where it is a user and a password', async () => {
    const kept = ['https://shop.example/pricing', 'Pricing', null]
    expect(await keptOf('https://alice:PASSWORD@shop.example/pricing')).toEqual(kept)
  })

  it('is hidden where it looks like a secret, also in a title that is the address', async () => {
    const full = 'https://shop.example/pricing?token=abc'
    const shown = 'https://shop.example/pricing?token=***'
    expect(await keptOf(full, 'shop.example/pricing?token=abc'))
      .toEqual([shown, 'shop.example/pricing?token=***', full])
  })

  it('is hidden in a title as the rules say', async () => {
    const title = 'Inbox - mei.lin@shop.example'
    expect((await keptOf(tab.address, title))[1]).toBe('Inbox - …')
    const { ports } = await outcome({
      activeTab: async () => ({ ...tab, title }),
      rules: async () => ({ uncovered: ['email'], words: ['inbox'] }),
    })
    const page = { address: tab.address, title: '… - mei.lin@shop.example' }
    expect(ports.keep).toHaveBeenCalledWith(expect.objectContaining({ page }), null)
  })

  it('makes no address too long by itself', async () => {
    const { length } = 'https://shop.example/pricing?token='
    const full = `https://shop.example/pricing?token=${'a'.repeat(textLimits.address - length)}`
    const shown = 'https://shop.example/pricing?token=***'
    expect([await keptOf(full), await keptOf(`${full}a`)]).toEqual([
      [shown, 'Pricing', full],
      [shown, 'Pricing', null],
    ])
  })
})

describe('a page that no extension may touch', () => {
  it.each([
    'chrome://settings/',
    'about:addons',
    'chrome-extension://abcdef/page.html',
    'view-source:https://shop.example/',
    'data:text/html,hello',
    undefined,
  ])('is refused and nothing of it is kept: %s', async (address) => {
    const { ports, state } = await outcome({ activeTab: async () => ({ ...tab, address }) })
    expect(state).toEqual({ kind: 'refused', address: address ?? null })
    expect([ports.develop, ports.keep].filter(port => vi.mocked(port).mock.calls.length > 0)).toEqual([])
  })
})

describe('a page whose words are longer than a file may carry', () => {
  it('is refused where its address is, and nothing of it is kept', async () => {
    const address = `https://shop.example/${'a'.repeat(textLimits.address)}`
    const { ports, state } = await outcome({ activeTab: async () => ({ ...tab, address }) })
    expect(state).toEqual({ kind: 'address-too-long' })
    expect(ports.develop).not.toHaveBeenCalled()
  })

  it('is captured with its whole title: saving says how much of it is kept', async () => {
    const title = 'a'.repeat(textLimits.line + 1)
    const { ports } = await outcome({ activeTab: async () => ({ ...tab, title }) })
    expect(ports.keep).toHaveBeenCalledWith(expect.objectContaining({ page: { address: tab.address, title } }), null)
  })
})

describe('a page that does not answer', () => {
  it('is kept without facts, and said not to have been looked through', async () => {
    const { ports, state } = await outcome({ scan: async () => null })
    expect(state.kind).toBe('captured')
    const unknown = { viewport: null, widthWithoutPanel: null, pixelRatio: null, language: null }
    expect(ports.keep).toHaveBeenCalledWith(expect.objectContaining({ facts: unknown, unread: null, shot }), null)
  })

  it('is asked once and not again', async () => {
    const silent = vi.fn(async () => null)
    await outcome({ scan: silent })
    expect(silent).toHaveBeenCalledOnce()
  })
})

describe('what is private on a page', () => {
  const scans = (...each: Partial<ReadScan>[]) => {
    const answers = each.map(change => ({ ...scan, boxes: [email], ...change }))
    let asked = 0
    return vi.fn(async () => answers[Math.min(asked++, answers.length - 1)]!)
  }
  const keptOf = (ports: Pick<CapturePorts, 'keep'>) => vi.mocked(ports.keep).mock.calls[0]![0] as CapturedPage

  it('is asked for in the same moment as the photograph, and once more when that is there', async () => {
    const { ports } = fakePorts({ scan: scans({}) })
    const capturing = capturePage(ports, { windowId: 1, tabId: 5, draftId: null, picked: null })
    expect(ports.scan).toHaveBeenCalledExactlyOnceWith(5, standardRules, false)
    await capturing
    expect(ports.scan).toHaveBeenCalledTimes(2)
  })

  it('is looked for by the rules, which photograph and scan wait for together where they are new', async () => {
    const own = { uncovered: [], words: ['Mei Lin'] }
    const { promise, resolve } = Promise.withResolvers<typeof own>()
    const { ports } = fakePorts({ scan: scans({}), rules: () => promise })
    const capturing = capturePage(ports, { windowId: 1, tabId: 5, draftId: null, picked: null })
    await Promise.resolve()
    expect(ports.scan).not.toHaveBeenCalled()
    expect(ports.photograph).not.toHaveBeenCalled()
    resolve(own)
    await capturing
    expect(vi.mocked(ports.scan).mock.calls).toEqual([[5, own, false], [5, own, true]])
    expect(ports.photograph).toHaveBeenCalledOnce()
  })

  it('is in no picture where the rules cannot be read', async () => {
    const { ports, state } = await outcome({ rules: failing(new Dexie.OpenFailedError('damaged')) })
    expect(state).toMatchObject({ kind: 'store-unavailable' })
    expect(ports.photograph).not.toHaveBeenCalled()
  })

  it('is redacted in the picture\'s own pixels, a pixel more on each side', async () => {
    const { ports } = await outcome({ scan: scans({}) })
    expect(keptOf(ports).shot.redactions).toEqual([{ kind: 'email', x: 19, y: 39, width: 202, height: 34 }])
  })

  it('is kept in memory as it was, and only where something was redacted', async () => {
    const [redacted, plain] = [await outcome({ scan: scans({}) }), await outcome({})]
    const { pictureId } = keptOf(redacted.ports)
    expect(redacted.ports.originals.keep).toHaveBeenCalledExactlyOnceWith(pictureId, 'data:image/jpeg;base64,')
    expect(plain.ports.originals.keep).not.toHaveBeenCalled()
    expect(redacted.ports.originals.forget).not.toHaveBeenCalled()
  })

  it('is forgotten as it was where it cannot be stored', async () => {
    const { ports, state } = await outcome({ scan: scans({}), keep: failing(new Dexie.OpenFailedError('damaged')) })
    expect(state.kind).toBe('store-unavailable')
    const kept = vi.mocked(ports.originals.keep).mock.calls.map(([pictureId]) => pictureId)
    expect(kept).toHaveLength(1)
    expect(ports.originals.forget).toHaveBeenCalledExactlyOnceWith(kept)
  })

  it.each([
    ['scrolled', { scrollY: 40 }],
    ['left', { address: 'https://shop.example/faq' }],
  ])('has the picture thrown away and taken again where the page was %s meanwhile', async (_, change) => {
    const { ports, state } = await outcome({ scan: scans({}, change, {}) })
    expect([state.kind, vi.mocked(ports.photograph).mock.calls.length]).toEqual(['captured', 2])
  })

  it('has the picture thrown away where it is of a narrower page than was looked through', async () => {
    const { ports, state } = await outcome({ scan: scans({ width: 1666 }, { width: 1666 }, {}) })
    expect([state.kind, vi.mocked(ports.photograph).mock.calls.length]).toEqual(['captured', 2])
  })

  it('is not kept where the page never holds still', async () => {
    let scrollY = 0
    const restless = vi.fn(async () => ({ ...scan, scrollY: scrollY++ }))
    const { ports, state } = await outcome({ scan: restless })
    expect([state, vi.mocked(ports.photograph).mock.calls.length]).toEqual([{ kind: 'unsteady' }, 3])
    expect(ports.keep).not.toHaveBeenCalled()
  })
})

describe('a page of which the browser has no picture', () => {
  const readback = new Error('Failed to capture tab: image readback failed')

  it('is photographed again right after a navigation', async () => {
    const photograph = vi.fn(async () => 'data:image/jpeg;base64,').mockRejectedValueOnce(readback)
    const { state } = await outcome({ photograph: photograph.mockRejectedValueOnce(readback) })
    expect([state.kind, photograph.mock.calls.length]).toEqual(['captured', 3])
  })

  it('is not photographed again and again', async () => {
    const photograph = vi.fn(failing(readback))
    const { state } = await outcome({ photograph })
    expect([state, photograph.mock.calls.length]).toEqual([{ kind: 'failed', detail: readback.message }, 3])
  })

  it('is said so where it gives none in time', async () => {
    const { state } = await outcome({ photograph: failing(new NoPicture()) })
    expect(state).toEqual({ kind: 'no-picture' })
  })
})

describe('another tab that came to the front', () => {
  it.each([
    ['another tab', { ...tab, id: 6 }],
    ['no tab', undefined],
  ])('is not kept in the place of the one that was meant: %s', async (_, shown) => {
    const { ports, state } = await outcome({ activeTab: async () => shown }, 5)
    expect(state).toEqual({ kind: 'moved' })
    expect(ports.keep).not.toHaveBeenCalled()
  })

  it('is captured where no tab was meant', async () => {
    const { state } = await outcome({ activeTab: async () => ({ ...tab, id: 6 }) })
    expect(state.kind).toBe('captured')
  })
})

describe('a capture that fails', () => {
  const noRoom = new DOMException('No room', 'QuotaExceededError')

  it.each([
    'Either the \'<all_urls>\' or \'activeTab\' permission is required.',
    'The \'activeTab\' permission is not in effect because this extension has not been in invoked.',
    'Cannot access contents of the page. Extension manifest must request permission to access the respective host.',
    'Cannot access a chrome:// URL',
    'Missing activeTab permission',
    'Missing host permission for the tab',
  ])('asks for the user\'s word where the browser says: %s', async (words) => {
    const { state } = await outcome({ photograph: failing(new Error(words)) })
    expect(state).toEqual({ kind: 'no-permission' })
  })

  it.each([
    true,
    false,
  ])('says that nobody may see the page where the word was given: files allowed %s', async (allowed) => {
    const photograph = failing(new Error('Cannot access contents of the page. Extension manifest must request it.'))
    const { state } = await outcome({ photograph, areFilesAllowed: async () => allowed }, 5)
    expect(state).toEqual({ kind: 'no-access', areFilesAllowed: allowed })
  })

  it.each([
    ['the browser\'s own error', noRoom],
    ['an error that wraps it', Object.assign(new Error('Aborted'), { inner: noRoom })],
  ])('says that there is no room left: %s', async (_, error) => {
    const { state } = await outcome({ keep: failing(error) })
    expect(state).toEqual({ kind: 'storage-full' })
  })

  it.each([
    [new Dexie.VersionError('The store is of version 99, this Kairos knows 3.'), { kind: 'store-newer' }],
    [
      new Dexie.OpenFailedError('Not opened', new DOMException('Internal error.', 'UnknownError')),
      { kind: 'store-unavailable', detail: 'Internal error.' },
    ],
  ])('says that there is no store to keep it in: %s', async (error, expected) => {
    const { state } = await outcome({ keep: failing(error) })
    expect(state).toEqual(expected)
  })

  it.each([
    [new Error('Failed to capture tab: image readback failed'), 'Failed to capture tab: image readback failed'],
    ['the tab crashed', 'the tab crashed'],
  ])('hands on the words of any other error', async (error, detail) => {
    const { state } = await outcome({ photograph: failing(error) })
    expect(state).toEqual({ kind: 'failed', detail })
  })

  it('is told of also where it fails before the window heard of the capture', async () => {
    const { told, ports } = fakePorts()
    const slowly = async (windowId: number, state: CaptureState) => {
      await new Promise(resolve => setImmediate(resolve))
      await ports.publish(windowId, state)
    }
    await outcome({ photograph: failing(new Error('too early')), publish: slowly })
    expect(told).toEqual([capturing, { kind: 'failed', detail: 'too early' }])
  })
})
