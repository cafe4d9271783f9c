import type { Locator } from '@playwright/test'
import type { Kairos } from './support/launch.ts'
import type { Panel } from './support/panel.ts'
import { execFileSync } from 'node:child_process'
import process from 'node:process'
import { openPackage } from '../../core/package/read/read-package.ts'
import { expect, test } from './support/browser.ts'
import { fillDisk, freeDisk, pickAtOnce, pickedFiles, stallDisk } from './support/picker.ts'
import { text } from './support/texts.ts'

const press = ({ page }: Panel, name: string) =>
  page.getByRole('button', { name: text(`panel.export.${name}`), exact: true }).click()
const showChoices = (panel: Panel) => press(panel, 'options')
const expectWords = ({ page }: Panel, words: string) => expect(page.getByText(words, { exact: true })).toBeVisible()
const said = ({ page }: Panel) => page.getByRole('status').first()

/** The panel with one observation, and with what can be chosen of its export. */
async function openWithOne(kairos: Kairos, address: string): Promise<Panel> {
  await kairos.page.goto(address)
  const panel = await kairos.openPanel()
  await panel.setUp()
  await panel.describe({ touchpoint: 'Pricing', satisfaction: 4 })
  await showChoices(panel)
  return panel
}

/** What the panel says of an export before the name of its file. */
const beginning = (key: string) => text(`panel.export.done.${key}`, { observations: '1 observation', name: '' })

/** The browser refuses every download from now on. */
async function refuseDownloads({ context }: Kairos): Promise<void> {
  const session = await context.browser()!.newBrowserCDPSession()
  await session.send('Browser.setDownloadBehavior', { behavior: 'deny' })
}

/** Where the browser's dialog has its button "Allow", in a window of the size that all tests have. */
const allowAt = ['963', '256']

/** Clicks there; nobody is told when the dialog opens, and until then the click does nothing to the page below. */
async function allow(wanted: Locator, display: string): Promise<string | null> {
  execFileSync('xdotool', ['mousemove', ...allowAt, 'click', '1'], { env: { ...process.env, DISPLAY: display } })
  return wanted.getAttribute('aria-pressed')
}

test('an export that did not arrive is taken back, an hour later too', async ({ kairos, pages, scan }) => {
  const panel = await openWithOne(kairos, `${pages.url}pricing.html`)
  await refuseDownloads(kairos)
  await press(panel, 'export')
  await expect(said(panel)).toContainText(beginning('handed'))
  await expectWords(panel, text('panel.captured.handedNow'))
  await expect(panel.page.getByRole('button', { name: text('panel.export.onlyNew') })).toBeDisabled()
  await scan.look(panel.page, 'an export that may have arrived')

  await panel.page.reload()
  await panel.notArrived.click()
  await expectWords(panel, text('panel.captured.unexported'))
  await expect(panel.notArrived).toBeHidden()
  await said(panel).getByRole('button', { name: text('common.action.undo') }).click()
  await expect(panel.notArrived).toBeVisible()

  await kairos.page.goto(`${pages.url}faq.html`)
  await kairos.askForCapture()
  await panel.describe({ touchpoint: 'FAQ', satisfaction: 2 })
  await showChoices(panel)
  await press(panel, 'onlyNew')
  await press(panel, 'export')
  await said(panel).getByRole('button', { name: text('panel.export.notArrived') }).click()
  await expect(said(panel)).toContainText(text('panel.export.takenBack'))
  await expect(panel.page.getByText('1 observation in 1 file')).toBeVisible()
  await panel.notArrived.click()
  await expect(panel.page.getByText('2 observations in 1 file')).toBeVisible()
})

test('a file that the user picks counts when it is written, and not when it is not', async ({ kairos, pages }) => {
  const panel = await openWithOne(kairos, `${pages.url}pricing.html`)
  // Without a window the browser's own dialog is cancelled as soon as it opens.
  await press(panel, 'toChosen')
  await press(panel, 'export')
  await expect(said(panel)).toContainText(text('panel.export.cancelled'))
  await expectWords(panel, text('panel.captured.unexported'))

  await panel.page.evaluate(pickAtOnce)
  await panel.page.evaluate(fillDisk)
  await press(panel, 'export')
  await expect(panel.page.getByText(text('common.failure.storage-full.title'))).toBeVisible()
  await expectWords(panel, text('panel.captured.unexported'))
  expect(await panel.page.evaluate(pickedFiles)).toEqual({})
  await panel.page.evaluate(freeDisk)

  await press(panel, 'export')
  await expect(said(panel)).toContainText(beginning('chosen'))
  await expectWords(panel, text('panel.captured.exportedNow'))
  await expect(panel.notArrived).toBeHidden()
  const [bytes] = Object.values(await panel.page.evaluate(pickedFiles))
  expect((await openPackage(new Blob([new Uint8Array(bytes!)]))).ok).toBe(true)
})

test('a panel that is closed while a file is written has exported nothing', async ({ kairos, pages }) => {
  const panel = await openWithOne(kairos, `${pages.url}pricing.html`)
  await panel.page.evaluate(pickAtOnce)
  await panel.page.evaluate(stallDisk)
  await press(panel, 'toChosen')
  await press(panel, 'export')
  await expect(panel.page.getByRole('progressbar')).toBeVisible()
  await panel.page.reload()
  await expectWords(panel, text('panel.captured.unexported'))
})

test.describe('in a window', () => {
  test.use({ realWindow: true })

  test('Kairos sees whether a download arrived, once it is allowed to', async ({ kairos, pages, display }) => {
    const panel = await openWithOne(kairos, `${pages.url}pricing.html`)
    const checks = panel.page.getByRole('button', { name: text('panel.export.checkedByKairos') })
    await checks.click()
    await expect.poll(() => allow(checks, display), 'the browser\'s dialog is answered').toBe('true')

    await press(panel, 'export')
    await expect(said(panel)).toContainText(beginning('downloads'))
    await expectWords(panel, text('panel.captured.exportedNow'))
    await expect(panel.notArrived).toBeHidden()

    await kairos.askForCapture()
    await panel.describe({ touchpoint: 'FAQ', satisfaction: 2 })
    await refuseDownloads(kairos)
    await press(panel, 'onlyNew')
    await press(panel, 'export')
    await expect(said(panel)).toContainText(text('panel.export.cancelled'))
    await expect(panel.page.getByText('1 observation in 1 file')).toBeVisible()
  })
})
