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
import { refreshBadge } from '../waiting/badge.ts'
import { replyPorts } from '../waiting/reply-ports.ts'

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

  async function capture(request: CaptureRequest, by = ports): Promise<void> {
    underWay.push(request)
    await capturePage(by, request)
      .catch((error: unknown) => console.warn('Nobody could be told of a capture.', error))
    underWay.splice(underWay.indexOf(request), 1)
    // A browser may be left open for weeks, so starting is not the only time.
    void sweep()
    void refreshBadge(db)
  }

  async function check(windowId: number): Promise<void> {
    if (!underWay.some(request => request.windowId === windowId))
      await tellOfInterruptedCapture(db, windowId)
  }

  const captureReply = (request: CaptureRequest) =>
    capture(request, replyPorts(ports, db, request.draftId, ports.now()))

  /** Capture first, open second, both before any await: the panel narrows the page. */
  function captureTab(tab: AskedTab, take: (request: CaptureRequest) => Promise<void> = capture): void {
    if (tab?.id === undefined || isOwnPage(tab))
      return
    void take({ windowId: tab.windowId, tabId: tab.id, draftId: null, picked: null })
    openPanel(tab.id, tab.windowId)
    keepKeys(tab.id)
  }

  browser.action.onClicked.addListener(tab => captureTab(tab))
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'capture')
      captureTab(tab)
    else if (command === 'reply')
      captureTab(tab, captureReply)
    else if (command === 'open' && tab?.id !== undefined)
      openPanel(tab.id, tab.windowId)
  })
  onCaptureMessage((message) => {
    if (message.kind === 'check-capture')
      return check(message.windowId)
    return message.kind === 'capture-reply'
      ? captureReply({ ...message, tabId: null, picked: null })
      : capture(message)
  })
  // Whatever wakes the background, the browser may have been closed before.
  void refreshBadge(db)
  browser.runtime.onStartup.addListener(() => void sweep())
  browser.runtime.onInstalled.addListener(() => void sweep())
})
