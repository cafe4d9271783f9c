import type { CaptureRequest } from '../capture/capture-page.ts'
import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { createDatabase } from '../../core/database/kairos-database.ts'
import { systemClock } from '../../core/journey/timestamp.ts'
import { browserPorts } from '../capture/browser-ports.ts'
import { capturePage } from '../capture/capture-page.ts'
import { tellOfInterruptedCapture } from '../capture/capture-state-store.ts'
import { keepKeys } from '../capture/keep-keys.ts'
import { openPanel } from '../capture/open-panel.ts'
import { sweepDaily } from '../capture/sweep-daily.ts'
import { onCaptureMessage } from '../messages/capture-message.ts'

/** The tab in which somebody asked for something. */
type AskedTab = { id?: number, windowId: number, url?: string } | undefined

/** The panel in a window of its own is nothing that customers see. */
const isOwnPage = ({ url }: NonNullable<AskedTab>) => url?.startsWith(`${location.origin}/`) === true

export default defineBackground(() => {
  const db = createDatabase()
  const ports = browserPorts(db)

  async function sweep(): Promise<void> {
    await sweepDaily(db, systemClock)
      .catch((error: unknown) => console.warn('Old screenshots could not be swept.', error))
  }

  const underWay: CaptureRequest[] = []

  async function capture(request: CaptureRequest): Promise<void> {
    underWay.push(request)
    await capturePage(ports, request)
      .catch((error: unknown) => console.warn('Nobody could be told of a capture.', error))
    underWay.splice(underWay.indexOf(request), 1)
    // A browser may be left open for weeks, so starting is not the only time.
    void sweep()
  }

  async function check(windowId: number): Promise<void> {
    if (!underWay.some(request => request.windowId === windowId))
      await tellOfInterruptedCapture(db, windowId)
  }

  /** Capture first, open second, both before any await: the panel narrows the page. */
  function captureTab(tab: AskedTab): void {
    if (tab?.id === undefined || isOwnPage(tab))
      return
    void capture({ windowId: tab.windowId, tabId: tab.id, draftId: null, picked: null })
    openPanel(tab.id, tab.windowId)
    keepKeys(tab.id)
  }

  browser.action.onClicked.addListener(captureTab)
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'capture')
      captureTab(tab)
    else if (command === 'open' && tab?.id !== undefined)
      openPanel(tab.id, tab.windowId)
  })
  onCaptureMessage(message => message.kind === 'check-capture'
    ? check(message.windowId)
    : capture(message))
  browser.runtime.onStartup.addListener(() => void sweep())
  browser.runtime.onInstalled.addListener(() => void sweep())
})
