import type { Page } from '@playwright/test'
import type { Kairos } from './support/launch.ts'
import type { Panel } from './support/panel.ts'
import type { Scan } from './support/scan.ts'
import { textLimits } from '../../core/journey/text.ts'
import { expect, test } from './support/browser.ts'
import {
  askForUpgrade,
  breakStore,
  breakWindows,
  elsewhere,
  fillStorage,
  freeStorage,
  holdPictures,
  interruptCapture,
} from './support/faults.ts'
import { panelOn } from './support/panel-on.ts'
import { speak } from './support/speak.ts'
import { newestDraft } from './support/stored-drafts.ts'
import { text } from './support/texts.ts'

/** A notice may be of anything: its words say which it is. */
async function scanNotice({ page }: Panel, scan: Scan, title: string): Promise<void> {
  const notice = page.getByRole('alert')
  await expect(notice).toContainText(text(title))
  await scan.lookInEach(page, title, () => expect(notice).toBeVisible())
  await notice.getByRole('button').click()
  await expect(notice).toBeHidden()
}

async function scanCaptures(kairos: Kairos, panel: Panel, scan: Scan, address: string): Promise<void> {
  await kairos.page.goto('chrome://version/')
  await kairos.askForCapture()
  await scanNotice(panel, scan, 'panel.notice.refusedTitle')
  await kairos.page.goto(`${address}?${'x'.repeat(textLimits.address)}`)
  await kairos.askForCapture()
  await scanNotice(panel, scan, 'panel.notice.refusedTitle')
  await kairos.page.goto(elsewhere(address))
  await panel.page.getByRole('button', { name: text('panel.evidence.addScreenshot') }).click()
  await scanNotice(panel, scan, 'panel.notice.permissionTitle')
  await interruptCapture(kairos, panel)
  await scanNotice(panel, scan, 'panel.notice.interruptedTitle')
}

async function scanFullStorage(panel: Panel, scan: Scan): Promise<void> {
  // What was chosen is stored first: a notice of what was not taken would come in place of the one that is looked at.
  await expect.poll(async () => (await newestDraft(panel.page))?.draft.touchpointId).toBeTruthy()
  await panel.page.evaluate(fillStorage)
  await panel.saveButton.click()
  await scanNotice(panel, scan, 'common.failure.storage-full.title')
  await panel.page.evaluate(freeStorage)
  await panel.save('Pricing')
}

async function scanExport({ page }: Panel, scan: Scan, other: Page): Promise<void> {
  await other.evaluate(holdPictures)
  await page.getByRole('button', { name: text('panel.export.export'), exact: true }).click()
  await scan.lookInEach(page, 'an export under way', () => expect(page.getByRole('progressbar')).toBeVisible())
  await other.close()
  await expect(page.getByRole('progressbar')).toBeHidden()
}

/** The panel no longer says what it said in another language, so each is chosen before. */
async function scanUndo({ page }: Panel, scan: Scan): Promise<void> {
  const undo = page.getByRole('status').getByRole('button')
  for (const language of scan.languages) {
    await speak(page, language)
    await page.locator('li button:has(.lucide-trash-2)').click()
    // The focus keeps it there.
    await undo.focus()
    await scan.look(page, `what can be undone, ${language}`)
    await undo.click()
  }
}

/** A newer Kairos takes the store; only a reload shows the panel again, so each language is chosen first. */
async function scanUpgrade({ page }: Panel, scan: Scan, other: Page): Promise<void> {
  for (const language of scan.languages) {
    await speak(page, language)
    await other.evaluate(askForUpgrade)
    await expect(page.locator('h1 ~ .button-primary')).toBeVisible()
    await scan.look(page, `updated, ${language}`)
    await page.reload()
    // Before that it says that it is English, whatever was chosen.
    await expect(page.locator('header button:has(.lucide-languages)')).toBeVisible()
  }
  await other.close()
}

/** The panel speaks the browser's language where it cannot read the one that was chosen. */
async function scanBroken({ page }: Panel, scan: Scan): Promise<void> {
  for (const fault of [breakStore, breakWindows]) {
    await page.addInitScript(fault)
    await page.reload()
    await expect(page.getByRole('heading', { name: text('common.failure.store-unavailable.title') })).toBeVisible()
    await scan.look(page, fault.name)
  }
}

test('axe finds nothing on what the panel seldom says', async ({ kairos, pages, scan }) => {
  const panel = await panelOn(kairos, `${pages.url}pricing.html`)
  await test.step('of a capture that failed', () => scanCaptures(kairos, panel, scan, `${pages.url}faq.html`))
  await test.step('of its store, an export and a deletion', async () => {
    await panel.choose('Pricing')
    await scanFullStorage(panel, scan)
    await scanExport(panel, scan, await extensionPage(kairos))
    await scanUndo(panel, scan)
    await scanUpgrade(panel, scan, await extensionPage(kairos))
    await scanBroken(panel, scan)
  })
})

/** Another page of the extension, where nothing of Kairos runs. */
async function extensionPage({ context, extensionId }: Kairos): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`chrome-extension://${extensionId}/third-party-notices.txt`)
  return page
}
