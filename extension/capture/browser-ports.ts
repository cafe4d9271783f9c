import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { FullPagePorts } from './capture-full-page.ts'
import { browser } from 'wxt/browser'
import { systemClock, timestampOf } from '../../core/journey/timestamp.ts'
import { browserName } from './browser-name.ts'
import { NoPicture } from './capture-failure.ts'
import { createCaptureQueue } from './capture-queue.ts'
import { publishCaptureState, tellOfInterruptedCaptures } from './capture-state-store.ts'
import { keepFullAddress } from './full-addresses.ts'
import { keepDraft } from './keep-draft.ts'
import { forgetOriginals, tryToKeepOriginal } from './originals.ts'
import { readPanelWidth } from './panel-width.ts'
import { scanTab } from './scan-tab.ts'
import { scrollTab } from './scroll-tab.ts'
import { settledWithin } from './settled-within.ts'
import { developShot } from './shot.ts'
import { openTile, stitchTiles } from './stitch-tiles.ts'
import { watchRedactionRules } from './watch-rules.ts'

/** The capture's ports on the real browser. */
export function browserPorts(db: KairosDatabase): FullPagePorts {
  // Before anything new is published, so that a capture under way is not taken for one that was interrupted.
  const told = tellOfInterruptedCaptures(db)
    .catch((error: unknown) => console.warn('Interrupted captures could not be told of.', error))
  return {
    queue: createCaptureQueue(() => performance.now(), wait),
    photograph,
    panelWidth: windowId => readPanelWidth(windowId).catch(noWidth),
    activeTab: findActiveTab,
    develop: developShot,
    rules: watchRedactionRules(db),
    scan: scanTab,
    scroll: scrollTab,
    openTile,
    stitch: stitchTiles,
    originals: { keep: tryToKeepOriginal, forget: forgetOriginals },
    async keep(captured, draftId) {
      await keepFullAddress(captured)
      return keepDraft(db, captured, draftId, browserName(navigator.userAgent))
    },
    areFilesAllowed: () => browser.extension.isAllowedFileSchemeAccess(),
    async publish(windowId, state) {
      await told
      await publishCaptureState(windowId, state)
    },
    now: () => timestampOf(systemClock),
  }
}

/** A page that is busy may keep the browser waiting for its picture, and with it every capture that comes after. */
const patienceMilliseconds = 8_000

async function photograph(windowId: number): Promise<string> {
  const taken = browser.tabs.captureVisibleTab(windowId, { format: 'jpeg', quality: 88 })
  const dataAddress = await settledWithin(patienceMilliseconds, taken)
  if (dataAddress === undefined)
    throw new NoPicture('The browser gave no picture of the page in time.')
  return dataAddress
}

function wait(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds))
}

/** What a panel took from the page is told of; a capture does not fail for it. */
function noWidth(error: unknown): null {
  console.warn('The width of the panel could not be read.', error)
  return null
}

async function findActiveTab(windowId: number) {
  const [tab] = await browser.tabs.query({ active: true, windowId })
  return tab?.id === undefined ? undefined : { id: tab.id, windowId, address: tab.url, title: tab.title }
}
