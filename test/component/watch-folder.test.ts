import type { FolderObserver } from '../../site/team-folder/folder-access.ts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { watchFolder } from '../../site/team-folder/watch-folder.ts'
import { emptyFolder } from './support/team-folder.ts'

let folder: FileSystemDirectoryHandle
let lifetime: AbortController
const look = vi.fn()

beforeEach(async () => {
  folder = await emptyFolder()
  lifetime = new AbortController()
  look.mockReset()
  vi.useFakeTimers()
})

afterEach(() => {
  lifetime.abort()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const minute = () => vi.advanceTimersByTime(60_000)
const turnTo = () => window.dispatchEvent(new Event('focus'))

/** What says whether the page is seen. */
function hide(hidden: boolean): void {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden)
}

describe('a folder that the browser does not observe', () => {
  it('is looked into every minute while the page is seen, and when the window is turned to', () => {
    watchFolder(folder, { observe: null }, look, lifetime.signal)
    hide(false)
    minute()
    expect(look).toHaveBeenCalledTimes(1)
    hide(true)
    minute()
    expect(look).toHaveBeenCalledTimes(1)
    turnTo()
    expect(look).toHaveBeenCalledTimes(2)
  })

  it('is looked into no more once it is not followed', () => {
    watchFolder(folder, { observe: null }, look, lifetime.signal)
    hide(false)
    lifetime.abort()
    minute()
    turnTo()
    expect(look).not.toHaveBeenCalled()
  })

  it('is looked into every minute also where observing it fails', async () => {
    const observe = () => Promise.reject(new DOMException('No.', 'NotSupportedError'))
    await watchFolder(folder, { observe }, look, lifetime.signal).observe()
    hide(false)
    minute()
    expect(look).toHaveBeenCalledTimes(1)
  })
})

describe('a folder that the browser observes', () => {
  it('is looked into once after several changes, and not by the clock', async () => {
    let observer!: FolderObserver
    const observe = async (_: unknown, given: FolderObserver) => void (observer = given)
    await watchFolder(folder, { observe }, look, lifetime.signal).observe()
    hide(false)
    minute()
    // What came before it was observed.
    expect(look).toHaveBeenCalledTimes(1)
    for (let change = 0; change < 5; change++)
      observer.changed()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(look).toHaveBeenCalledTimes(2)
  })

  it('is observed anew after the browser ended that', async () => {
    const observers: FolderObserver[] = []
    const observe = async (_: unknown, given: FolderObserver) => void observers.push(given)
    const watch = watchFolder(folder, { observe }, look, lifetime.signal)
    await watch.observe()
    await watch.observe()
    expect(observers).toHaveLength(1)
    observers[0]!.ended()
    await watch.observe()
    expect(observers).toHaveLength(2)
  })
})
