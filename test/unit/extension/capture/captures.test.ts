import type { FullPagePorts } from '../../../../extension/capture/capture-full-page.ts'
import { expect, it, vi } from 'vitest'
import { createCaptures } from '../../../../extension/capture/captures.ts'

/** Captures that go on until the photograph, or the tab whose page is to be scrolled, is there. */
function startCaptures(publish: FullPagePorts['publish'] = async () => {}) {
  const photograph = Promise.withResolvers<{ kind: 'moved' }>()
  const tab = Promise.withResolvers<undefined>()
  const queue = { add: vi.fn(() => photograph.promise) }
  const activeTab = vi.fn(() => tab.promise)
  const onEnded = vi.fn()
  const captures = createCaptures({ queue, activeTab, publish } as unknown as FullPagePorts, onEnded)
  const page = (windowId: number) => captures.page({ windowId, tabId: 5, draftId: null, picked: null })
  const fullPage = (windowId: number) => captures.fullPage({ windowId, draftId: null })
  return { ...captures, page, fullPage, queue, activeTab, onEnded, photograph, tab }
}

it('a page that is being scrolled is photographed by nobody else, until that is over', async () => {
  const captures = startCaptures()
  const scrolling = captures.fullPage(1)
  await captures.page(1)
  expect(captures.queue.add).not.toHaveBeenCalled()
  void captures.page(2)
  expect(captures.queue.add).toHaveBeenCalledTimes(1)
  captures.tab.resolve(undefined)
  await scrolling
  void captures.page(1)
  expect(captures.queue.add).toHaveBeenCalledTimes(2)
})

it('a page is not scrolled while something of it is being photographed', async () => {
  const captures = startCaptures()
  const shooting = captures.page(1)
  await captures.fullPage(1)
  expect(captures.activeTab).not.toHaveBeenCalled()
  expect([1, 2].map(captures.isUnderWay)).toEqual([true, false])
  captures.photograph.resolve({ kind: 'moved' })
  await shooting
  expect([captures.isUnderWay(1), captures.onEnded.mock.calls.length]).toEqual([false, 1])
})

it('a page can be scrolled once its window sees how the capture before ended, under way till then', async () => {
  let askAgain: (() => void) | null = null
  const captures = startCaptures(async (_, { kind }) => {
    if (kind !== 'capturing')
      askAgain?.()
  })
  askAgain = () => {
    askAgain = null
    expect(captures.isUnderWay(1)).toBe(true)
    void captures.fullPage(1)
  }
  captures.tab.resolve(undefined)
  await captures.fullPage(1)
  expect(captures.activeTab).toHaveBeenCalledTimes(2)
})

it('a capture of which nobody can be told is over all the same', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const captures = startCaptures(() => Promise.reject(new Error('The window is closed.')))
  await captures.page(1)
  expect([captures.isUnderWay(1), captures.onEnded.mock.calls.length, warn.mock.calls.length]).toEqual([false, 1, 1])
  warn.mockRestore()
})
