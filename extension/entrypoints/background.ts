import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { openDatabase } from '../../core/database/kairos-database.ts'
import { sweepPictureFiles } from '../../core/database/sweep.ts'
import { systemClock } from '../../core/journey/timestamp.ts'
import { browserPorts } from '../capture/browser-ports.ts'
import { capturePage } from '../capture/capture-page.ts'
import { openPanel } from '../capture/open-panel.ts'
import { onCaptureRequest } from '../messages/capture-message.ts'

export default defineBackground(() => {
  const db = openDatabase()
  const ports = browserPorts(db)

  /** Capture first, open second, both before any await: the panel narrows the page. */
  function captureTab(tab: { id?: number, windowId: number } | undefined): void {
    if (tab?.id === undefined)
      return
    void capturePage(ports, { windowId: tab.windowId, tabId: tab.id, draftId: null })
    openPanel(tab.id)
  }

  browser.action.onClicked.addListener(captureTab)
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'capture')
      captureTab(tab)
  })
  onCaptureRequest(({ windowId, draftId }) => capturePage(ports, { windowId, tabId: null, draftId }))
  browser.runtime.onStartup.addListener(() => {
    void sweepPictureFiles(db, systemClock).catch((error: unknown) => console.warn('Old screenshots could not be swept.', error))
  })
})
