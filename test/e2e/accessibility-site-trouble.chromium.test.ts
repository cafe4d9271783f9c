import type { Page } from '@playwright/test'
import type { Scan } from './support/scan.ts'
import type { TroubledFiles } from './support/troubled-files.ts'
import { languages } from '../../core/journey/localised-text.ts'
import { sampleAuditId } from '../../site/sample/sample.ts'
import { mendStore, wearOutStore } from './support/faults.ts'
import { tagOf } from './support/look-at-each.ts'
import { forgetStore, holdStore, upgradeStore } from './support/other-tab.ts'
import { siteTest as test } from './support/site-alone.ts'
import { speak } from './support/speak.ts'
import { troubledFiles } from './support/troubled-files.ts'

const mapAddress = `#/audit/${sampleAuditId}`

let files: TroubledFiles

test.beforeAll(async () => {
  files = await troubledFiles()
})

async function goTo(page: Page, address: string): Promise<void> {
  await page.goto(page.url().split('#')[0] + address)
}

async function give(page: Page, ...given: TroubledFiles['emptied'][]): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.locator('main .button:has(+ span)').first().click()
  await (await chooser).setFiles(given)
}

/** Lets files go over a page that has nothing to press yet. */
async function drop(page: Page, ...given: TroubledFiles['emptied'][]): Promise<void> {
  const encoded = given.map(({ name, buffer }) => ({ name, bytes: buffer.toString('base64') }))
  await page.evaluate((files) => {
    const data = new DataTransfer()
    for (const { name, bytes } of files)
      data.items.add(new File([Uint8Array.from(atob(bytes), letter => letter.charCodeAt(0))], name))
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }))
  }, encoded)
}

async function takeIn(page: Page): Promise<void> {
  await page.locator('section:has(#import-preview) .button-primary').click()
  await page.locator('section:has(#import-preview) .button-primary').waitFor({ state: 'detached' })
}

/** The first state of all: it ends with the empty library as everybody sees it. */
async function lookWhileAPartIsFetched(page: Page, scan: Scan): Promise<void> {
  const part = '**/assets/EmptyLibrary-*.js'
  await page.route(part, () => {})
  await page.reload()
  await page.locator('main > h1').waitFor()
  await scan.look(page, 'an empty library whose own part is being fetched')
  await page.unroute(part)
  await page.reload()
  await page.locator('main .button-primary').waitFor()
}

async function lookWhereNothingWasObserved(page: Page, scan: Scan): Promise<void> {
  await give(page, files.emptied)
  await takeIn(page)
  await page.getByRole('table').last().waitFor()
  await goTo(page, mapAddress)
  await page.getByRole('figure').waitFor()
  await scan.look(page, 'an audit without observations')
}

/** Ends with the faulty file taken in, and with the map open. */
async function lookWhileItReads(page: Page, scan: Scan): Promise<void> {
  const other = await holdStore(page)
  await goTo(page, '#/')
  await page.reload()
  await page.locator('[aria-busy]').waitFor()
  await scan.look(page, 'a library that is being read')
  await drop(page, files.faulty, files.foreign)
  await page.getByRole('progressbar').waitFor()
  await scan.look(page, 'files that are being read')
  await goTo(page, mapAddress)
  // The map's own, not the library's, which stays until the map's part of the site is fetched.
  await page.locator('main > h1 + [aria-busy]').waitFor()
  await scan.look(page, 'a map that is being read')
  await other.close()
  await goTo(page, '#/')
  await page.locator('section:has(#import-preview) .button-primary').waitFor()
  await scan.look(page, 'what would happen to the records of two files')
  await takeIn(page)
  await goTo(page, mapAddress)
  await page.getByRole('figure').waitFor()
}

async function lookIntoGaps(page: Page, scan: Scan): Promise<void> {
  await page.locator(`[data-touchpoint="${files.flagged}"]`).press('Enter')
  await page.getByRole('dialog').locator('img').first().waitFor()
  await scan.look(page, 'the evidence of what is flagged and not rated')
  // Beside the evidence the map has less room, and what is not seen of it is not drawn.
  await page.keyboard.press('Escape')
  await page.locator(`[data-holds~="${files.unobserved}"]`).press('Enter')
  await page.locator(`[data-touchpoint="${files.unobserved}"]`).press('Enter')
  await page.getByRole('dialog').locator('li').first().waitFor({ state: 'detached' })
  await scan.look(page, 'the evidence of what nobody observed')
}

async function lookAtTheReport(page: Page, scan: Scan): Promise<void> {
  await goTo(page, '#/')
  await page.locator('details summary').click()
  await page.locator('details li').first().waitFor()
  await scan.look(page, 'records that were set aside')
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.items.add(new File([], 'spring.kairos'))
    document.body.dispatchEvent(new DragEvent('dragover', { dataTransfer: data, bubbles: true }))
  })
  await page.locator('.fixed.border-dashed').waitFor()
  await scan.look(page, 'a file that is dragged over the window')
  await page.evaluate(() => document.body.dispatchEvent(new DragEvent('dragleave', { bubbles: true })))
}

async function lookAfterAnUpgrade(page: Page, scan: Scan): Promise<void> {
  await upgradeStore(page)
  await page.getByRole('alert').waitFor()
  await scan.look(page, 'a store that a newer Kairos has taken')
  await page.reload()
  await page.locator('main h1').waitFor()
  await scan.look(page, 'a store that a newer Kairos has written')
  await forgetStore(page)
  await page.reload()
  await page.locator('main a.button').first().waitFor()
}

async function lookWithoutTheStore(page: Page, scan: Scan): Promise<void> {
  await goTo(page, '#/history')
  await page.locator('main ol').waitFor()
  await page.evaluate(wearOutStore)
  await goTo(page, '#/')
  await page.locator('main .button-primary').waitFor()
  await scan.look(page, 'audits that cannot be read')
  await goTo(page, mapAddress)
  await page.locator('main h1').waitFor()
  await scan.look(page, 'an audit that cannot be read')
  await page.evaluate(mendStore)
}

async function lookWithoutTheNetwork(page: Page, scan: Scan): Promise<void> {
  await page.route('**/assets/*.js', route => route.abort())
  await goTo(page, '#/start')
  await page.getByRole('alert').waitFor()
  await scan.look(page, 'a part that could not be fetched')
  await page.unroute('**/assets/*.js')
  await page.route('**/assets/{common,library,map}-*.js', route => route.abort())
  await page.reload()
  await page.locator('main h1').waitFor()
  await scan.look(page, 'a site that could not start')
}

// Each in a browser of its own, two beside each other.
test.describe.configure({ mode: 'parallel' })

for (const language of languages) {
  test(
    `axe finds nothing where the site waits or something is amiss, ${language}`,
    tagOf(language),
    async ({ alone: { page }, scan }) => {
      await speak(page, language)
      await lookWhileAPartIsFetched(page, scan)
      await lookWhereNothingWasObserved(page, scan)
      await lookWhileItReads(page, scan)
      await lookIntoGaps(page, scan)
      await lookAtTheReport(page, scan)
      await lookWithoutTheStore(page, scan)
      await lookAfterAnUpgrade(page, scan)
      await lookWithoutTheNetwork(page, scan)
    },
  )
}
