import type { FromScrolled, ScrolledPlace, ScrollEnd, ToScrolled } from '../full-page/scroll-message.ts'
import * as v from 'valibot'
import { browser } from 'wxt/browser'
import { fromScrolledSchema, scrollPort } from '../full-page/scroll-message.ts'
import { NoPicture } from './capture-failure.ts'
import { runInPage } from './run-in-page.ts'
import { settledWithin } from './settled-within.ts'

/** A page that is busy may answer never. */
const patienceMilliseconds = 8_000

/** A page can't be scrolled any further: what it says, that another one was loaded, or that nobody wants it to be. */
export class ScrollEnded extends Error {
  override name = 'ScrollEnded'
  readonly reason: ScrollEnd | 'gone'

  constructor(reason: ScrollEnd | 'gone') {
    super(`The page was not scrolled to its end: ${reason}.`)
    this.reason = reason
  }
}

/** A tab's page that is being scrolled from top to bottom. */
export interface ScrolledTab {
  /** Scrolls so far down, in CSS pixels, and settles once the page was painted there; rejects once that has ended. */
  go: (top: number) => Promise<ScrolledPlace>
  look: () => Promise<ScrolledPlace>
  /** Gives the page back as it was. */
  end: () => void
}

/**
 * Has a tab's page ready to be scrolled. Rejects, in the browser's own words, where the page takes no scripts.
 * @param signal calls it off
 */
export async function scrollTab(tabId: number, signal: AbortSignal): Promise<ScrolledTab> {
  await runInPage(tabId, '/page-scroll.js')
  const port = browser.tabs.connect(tabId, { name: scrollPort, frameId: 0 })
  const ended = Promise.withResolvers<never>()
  // Whoever waits for the page is told; while nobody does, nobody listens.
  ended.promise.catch(() => undefined)
  let answer = (_: ScrolledPlace) => {}

  function hear(message: FromScrolled): void {
    if (message.kind === 'place')
      answer(message.place)
    else
      ended.reject(new ScrollEnded(message.reason))
  }

  /** Rejects where it has ended. */
  async function checkGoing(): Promise<void> {
    if (signal.aborted)
      throw new ScrollEnded('user')
    await Promise.race([ended.promise, Promise.resolve()])
  }

  function post(message: ToScrolled): void {
    try {
      port.postMessage(message)
    }
    catch {
      // The connection is gone, and nobody was told yet.
      throw new ScrollEnded('gone')
    }
  }

  async function ask(message: ToScrolled): Promise<ScrolledPlace> {
    await checkGoing()
    const { promise, resolve } = Promise.withResolvers<ScrolledPlace>()
    answer = resolve
    post(message)
    const place = await Promise.race([ended.promise, settledWithin(patienceMilliseconds, promise)])
    if (!place)
      throw new NoPicture('The page did not answer in time.')
    return place
  }

  // The page is hostile: whatever it says is looked at first.
  port.onMessage.addListener((message: unknown) => v.is(fromScrolledSchema, message) && hear(message))
  port.onDisconnect.addListener(() => {
    // Read, or the browser lists as an error that the page is gone.
    void browser.runtime.lastError
    ended.reject(new ScrollEnded('gone'))
  })
  signal.addEventListener('abort', () => ended.reject(new ScrollEnded('user')), { once: true })
  return { go: top => ask({ kind: 'go', top }), look: () => ask({ kind: 'look' }), end: () => port.disconnect() }
}
