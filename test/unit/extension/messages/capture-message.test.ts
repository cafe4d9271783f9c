import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { onCaptureMessage } from '../../../../extension/messages/capture-message.ts'

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }))

const origin = 'chrome-extension://kairos'
const panel = { id: fakeBrowser.runtime.id, url: `${origin}/sidepanel.html` }
const capture = { kind: 'capture', windowId: 1, tabId: null, draftId: null, picked: null }

beforeEach(() => {
  fakeBrowser.reset()
  vi.stubGlobal('location', { origin })
})

/** What the background does at a message. */
async function heard(message: unknown, sender: object): Promise<unknown[]> {
  const handled: unknown[] = []
  onCaptureMessage(async message => void handled.push(message))
  // A message that nobody answers is an error to some browsers.
  await fakeBrowser.runtime.onMessage.trigger(message, sender, () => {}).catch(() => undefined)
  return handled
}

describe('a message to the background', () => {
  it('is heard where it comes from Kairos\'s own pages', async () => {
    expect(await heard(capture, panel)).toEqual([capture])
  })

  it.each([
    ['a page, through what Kairos put into it', { id: panel.id, url: 'https://shop.example/', tab: { id: 5 } }],
    ['a page whose address only begins so', { ...panel, url: `${origin}.example/sidepanel.html` }],
    ['nobody who says where from', { id: panel.id }],
    ['another extension', { ...panel, id: 'another' }],
  ])('is passed over where it comes from %s', async (_, sender) => {
    expect(await heard(capture, sender)).toEqual([])
  })

  it.each([
    { kind: 'capture' },
    { ...capture, windowId: '1' },
    { ...capture, draftId: '../draft' },
    { ...capture, kind: 'delete' },
    'capture',
    null,
  ])('is passed over where it is none: %o', async (message) => {
    expect(await heard(message, panel)).toEqual([])
  })
})
