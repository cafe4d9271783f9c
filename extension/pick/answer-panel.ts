import type { Picking } from './start-picking.ts'
import * as v from 'valibot'
import { browser } from 'wxt/browser'
import { pickPort, toPageSchema } from './pick-message.ts'
import { startPicking } from './start-picking.ts'

type Port = Parameters<Parameters<typeof browser.runtime.onConnect.addListener>[0]>[0]

/** Waits for the panel to say what is to be picked, and tells it what was, until one of the two ends that. */
export function answerPanel(page: Window, stop: AbortController): void {
  const { signal } = stop
  let picking: Picking | null = null

  function hear(port: Port, message: unknown): void {
    if (!v.is(toPageSchema, message))
      return
    if (message.kind === 'key')
      picking?.press(message)
    else
      picking ??= startPicking(page, message, outcome => port.postMessage(outcome), signal)
  }

  function answer(port: Port): void {
    if (port.name !== pickPort || port.sender?.id !== browser.runtime.id)
      return
    browser.runtime.onConnect.removeListener(answer)
    port.onMessage.addListener(message => hear(port, message))
    port.onDisconnect.addListener(() => stop.abort())
    signal.addEventListener('abort', () => port.disconnect(), { once: true })
  }

  browser.runtime.onConnect.addListener(answer)
  signal.addEventListener('abort', () => browser.runtime?.onConnect?.removeListener(answer), { once: true })
}
