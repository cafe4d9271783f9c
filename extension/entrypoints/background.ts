import type { CaptureRequest } from '../capture/capture-ports.ts'
import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { createDatabase } from '../../core/database/kairos-database.ts'
import { systemClock } from '../../core/journey/timestamp.ts'
import { browserPorts } from '../capture/browser-ports.ts'
import { tellOfInterruptedCapture } from '../capture/capture-state-store.ts'
import { createCaptures } from '../capture/captures.ts'
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

  const captures = createCaptures(ports, () => {
    // A browser may be left open for weeks, so starting is not the only time.
    void sweep()
    void refreshBadge(db)
  })

  async function check(windowId: number): Promise<void> {
    if (!captures.isUnderWay(windowId))
      await tellOfInterruptedCapture(db, windowId)
  }

  const captureReply = (request: CaptureRequest) =>
    captures.page(request, replyPorts(ports, db, request.draftId, ports.now()))

  /** Capture first, open second, both before any await: the panel narrows the page. */
  function captureTab(tab: AskedTab, take: (request: CaptureRequest) => Promise<void> = captures.page): void {
    if (tab?.id === undefined || isOwnPage(tab))
      return
    void take({ windowId: tab.windowId, tabId: tab.id, draftId: null, picked: null })
    openPanel(tab.id, tab.windowId)
    void keepKeys(tab.id)
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
        return captures.fullPage(message)
      case 'cancel-full-page':
        return captures.cancelFullPage(message.windowId)
      case 'capture-reply':
        return captureReply({ ...message, tabId: null, picked: null })
      case 'capture':
        // Whoever pointed with the mouse is in the page, and rates from there.
        if (message.picked && message.tabId !== null)
          void keepKeys(message.tabId)
        return captures.page(message)
    }
  })
  // Whatever wakes the background, the browser may have been closed before.
  void refreshBadge(db)
  browser.runtime.onStartup.addListener(() => void sweep())
  browser.runtime.onInstalled.addListener(() => void sweep())
})
