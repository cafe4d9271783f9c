import type { PickKey, PickOrder, ToPage, ToPanel } from '../pick/pick-message.ts'
import * as v from 'valibot'
import { browser } from 'wxt/browser'
import { pickPort, toPanelSchema } from '../pick/pick-message.ts'
import { runInPage } from './run-in-page.ts'

/** What came of picking: what the page says, or that it went away without a word. */
export type PickOutcome = ToPanel | { kind: 'gone' }

/** Hands on a key that was pressed in the panel. */
export type PressInPage = (key: PickKey) => void

/**
 * Has somebody pick something in the page that a tab shows.
 * Rejects, in the browser's own words, where the page takes no scripts.
 * @param end told once what came of it
 * @param signal ends it, with nothing to tell
 */
export async function orderPick(
  tabId: number,
  order: PickOrder,
  end: (outcome: PickOutcome) => void,
  signal: AbortSignal,
): Promise<PressInPage> {
  await runInPage(tabId, '/page-pick.js')
  if (signal.aborted)
    return () => {}
  const port = browser.tabs.connect(tabId, { name: pickPort, frameId: 0 })
  const over = new AbortController()
  const say = (message: ToPage) => over.signal.aborted || port.postMessage(message)

  function finish(outcome: PickOutcome): void {
    if (over.signal.aborted)
      return
    over.abort()
    port.disconnect()
    if (!signal.aborted)
      end(outcome)
  }

  // The page is hostile: whatever it says is looked at first.
  port.onMessage.addListener((message: unknown) => v.is(toPanelSchema, message) && finish(message))
  port.onDisconnect.addListener(() => {
    // Read, or the browser lists as an error that the page is gone.
    void browser.runtime.lastError
    finish({ kind: 'gone' })
  })
  signal.addEventListener('abort', () => finish({ kind: 'gone' }), { signal: over.signal })
  say(order)
  return ({ key, shiftKey }) => void say({ kind: 'key', key, shiftKey })
}
