import type { FullPageRequest } from '../capture/capture-full-page.ts'
import type { CapturePorts, CaptureRequest } from '../capture/capture-page.ts'
import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { createDatabase } from '../../core/database/kairos-database.ts'
import { systemClock } from '../../core/journey/timestamp.ts'
import { browserPorts } from '../capture/browser-ports.ts'
import { captureFullPage } from '../capture/capture-full-page.ts'
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

  const underWay: Pick<CaptureRequest, 'windowId'>[] = []
  /** By window, what calls off the full page that is photographed there. */
  const fullPages = new Map<number, AbortController>()

  async function run(request: Pick<CaptureRequest, 'windowId'>, captured: Promise<void>): Promise<void> {
    underWay.push(request)
    await captured.catch((error: unknown) => console.warn('Nobody could be told of a capture.', error))
    underWay.splice(underWay.indexOf(request), 1)
    // A browser may be left open for weeks, so starting is not the only time.
    void sweep()
    void refreshBadge(db)
  }

  /** A page that is being scrolled is photographed by nobody else: it is not as its user sees it. */
  async function capture(request: CaptureRequest, by: CapturePorts = ports): Promise<void> {
    if (!fullPages.has(request.windowId))
      await run(request, capturePage(by, request))
  }

  async function captureWhole(request: FullPageRequest): Promise<void> {
    const { windowId } = request
    if (underWay.some(other => other.windowId === windowId))
      return
    const stop = new AbortController()
    fullPages.set(windowId, stop)
    await run(request, captureFullPage(ports, request, stop.signal))
    fullPages.delete(windowId)
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
  onCaptureMessage(async (message) => {
    switch (message.kind) {
      case 'check-capture':
        return check(message.windowId)
      case 'capture-full-page':
        return captureWhole(message)
      case 'cancel-full-page':
        return fullPages.get(message.windowId)?.abort()
      case 'capture-reply':
        return captureReply({ ...message, tabId: null, picked: null })
      case 'capture':
        return capture(message)
    }
  })
  // Whatever wakes the background, the browser may have been closed before.
  void refreshBadge(db)
  browser.runtime.onStartup.addListener(() => void sweep())
  browser.runtime.onInstalled.addListener(() => void sweep())
})
