import type { browser } from 'wxt/browser'

type Port = Pick<ReturnType<typeof browser.tabs.connect>, 'disconnect' | 'onDisconnect' | 'onMessage' | 'postMessage'>

/** What comes of a call. */
interface CallHearers {
  /** The page said something: the first time, that somebody is there. */
  hear: (message: unknown) => void
  /** A page that is on the line already was called. */
  calledAgain: () => void
  /** The line is gone, or nobody was there. */
  hungUp: () => void
}

/** The line to one page at a time. */
export interface PageCall {
  /**
   * Calls a tab's page, in place of the one before. One that is on the line, or being called, is not called beside
   * that: the page would take the first line's end for the panel's. It is called once more where that line ends.
   */
  call: (tabId: number) => void
  post: (message: string) => void
  end: () => void
}

/** @param connect opens a line to a tab's page, which ends at once where nobody is there */
export function createPageCall(connect: (tabId: number) => Port, hearers: CallHearers): PageCall {
  let port: Port | null = null
  let called: number | null = null
  let hasAnswered = false
  let isWanted = false

  function open(tabId: number): void {
    const opened = port = connect(tabId)
    called = tabId
    hasAnswered = isWanted = false
    opened.onMessage.addListener((message: unknown) => hear(opened, message))
    opened.onDisconnect.addListener(() => close(opened, tabId))
  }

  function hear(heard: Port, message: unknown): void {
    if (heard !== port)
      return
    hasAnswered = true
    hearers.hear(message)
  }

  function close(closed: Port, tabId: number): void {
    if (closed !== port)
      return
    const isAgain = isWanted
    forget()
    if (isAgain)
      open(tabId)
  }

  function forget(): void {
    port = called = null
    hearers.hungUp()
  }

  function end(): void {
    port?.disconnect()
    forget()
  }

  return {
    call(tabId) {
      if (called !== tabId) {
        end()
        open(tabId)
      }
      else {
        isWanted = true
        if (hasAnswered)
          hearers.calledAgain()
      }
    },
    post: message => port?.postMessage(message),
    end,
  }
}
