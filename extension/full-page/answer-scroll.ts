import type { FromScrolled } from './scroll-message.ts'
import * as v from 'valibot'
import { browser } from 'wxt/browser'
import { scrollPort, toScrolledSchema } from './scroll-message.ts'
import { scrollPage } from './scroll-page.ts'

type Port = Parameters<Parameters<typeof browser.runtime.onConnect.addListener>[0]>[0]

/**
 * Waits for the background to scroll a page, until one of the two ends that. Where the background is stopped, the
 * connection goes with it, and the page is as it was.
 */
export function answerScroll(page: Window, stop: AbortController): void {
  const { signal } = stop

  function begin(port: Port): void {
    const say = (message: FromScrolled) => signal.aborted || port.postMessage(message)
    const scrolled = scrollPage(page, (reason) => {
      say({ kind: 'end', reason })
      stop.abort()
    }, signal)
    port.onMessage.addListener((message: unknown) => {
      if (!v.is(toScrolledSchema, message))
        return
      const place = message.kind === 'go' ? scrolled.go(message.top) : Promise.resolve(scrolled.look())
      void place.then(place => say({ kind: 'place', place }))
    })
  }

  function answer(port: Port): void {
    if (port.name !== scrollPort || port.sender?.id !== browser.runtime.id)
      return
    browser.runtime.onConnect.removeListener(answer)
    port.onDisconnect.addListener(() => stop.abort())
    signal.addEventListener('abort', () => port.disconnect(), { once: true })
    begin(port)
  }

  browser.runtime.onConnect.addListener(answer)
  page.addEventListener('pagehide', () => stop.abort(), { signal })
  signal.addEventListener('abort', () => browser.runtime?.onConnect?.removeListener(answer), { once: true })
}
