import type { PageKey } from './page-keys-message.ts'
import { browser } from 'wxt/browser'
import { pageKeysKept, pageKeysPort, pageKeysTurned, wantsRest, wantsText } from './page-keys-message.ts'
import { entersField, panelKeyOf } from './panel-key.ts'

type Port = ReturnType<typeof browser.runtime.connect>

/** The line from a page to the panel of its window. */
export interface PanelLine {
  /** Tells panels that are open that keys are kept here; one that opens later asks by itself. */
  announce: () => void
  /** Hands a key to the panel, as soon as one is on the line. */
  send: (key: PageKey) => void
  /** Whether a field of the panel is being typed into, so that letters mean nothing else. */
  takesText: () => boolean
  /** Tells the panel that the page has its keys again. */
  turn: () => void
  /** Calls back when the panel wants no more keys for now. */
  onRest: (act: () => void) => void
  /** Calls back when the panel is closed or wants nothing of this page any more, or does not come in time. */
  onHungUp: (act: () => void) => void
}

/**
 * Waits for the panel; keys sent before it is on the line are handed over in their order then.
 * @param patience how long a panel may take to come, in milliseconds
 */
export function createPanelLine(patience: number, signal: AbortSignal): PanelLine {
  const waiting: PageKey[] = []
  let port: Port | null = null
  let takesText = false
  let isTurned = false
  let hungUp = () => {}
  let rest = () => {}
  const timer = setTimeout(() => port === null && hungUp(), patience)

  function answer(caller: Port): void {
    if (caller.name !== pageKeysPort || caller.sender?.id !== browser.runtime.id)
      return
    // One panel takes the keys; another one in the same window would rate twice.
    if (port)
      return caller.disconnect()
    port = caller
    port.postMessage(isTurned ? pageKeysTurned : pageKeysKept)
    port.onMessage.addListener((message) => {
      takesText = message === wantsText
      if (message === wantsRest)
        rest()
    })
    port.onDisconnect.addListener(() => hungUp())
    waiting.splice(0).forEach(key => caller.postMessage(key))
  }

  browser.runtime.onConnect.addListener(answer)
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
    browser.runtime?.onConnect?.removeListener(answer)
    port?.disconnect()
  }, { once: true })

  return {
    // Nobody may be there to hear it.
    announce() {
      isTurned = false
      browser.runtime.sendMessage(pageKeysKept).catch(() => undefined)
    },
    takesText: () => takesText,
    turn() {
      takesText = false
      isTurned = true
      port?.postMessage(pageKeysTurned)
    },
    onRest: act => void (rest = act),
    onHungUp: act => void (hungUp = act),
    send(key) {
      isTurned = false
      // The letters that follow are a name, also those pressed before the panel can say that it takes them.
      takesText ||= entersField(panelKeyOf(key))
      if (port)
        port.postMessage(key)
      else
        waiting.push(key)
    },
  }
}
