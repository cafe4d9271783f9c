import type { Page, Worker } from '@playwright/test'
import type { Kairos } from './support/launch.ts'
import { expect, test } from './support/browser.ts'
import { handAt } from './support/hand.ts'
import { launchKairos } from './support/launch.ts'
import { Panel } from './support/panel.ts'
import { Site } from './support/site.ts'
import { text } from './support/texts.ts'

test.use({ realWindow: true })

const badgeOf = (worker: Worker) => () => worker.evaluate(() => chrome.action.getBadgeText({}))

/** Presses the keys for a reply over a page. */
async function takeReply(page: Page, display: string): Promise<void> {
  await page.bringToFront()
  await expect.poll(() => page.evaluate(() => document.visibilityState)).toBe('visible')
  handAt(display).press('alt+shift+l')
}

/** The panel of the window, which opens by itself. */
async function openedPanel({ context }: Kairos): Promise<Panel> {
  const panelPage = () => context.pages().find(page => page.url().endsWith('/sidepanel.html'))
  await expect.poll(panelPage, 'the panel is open').toBeDefined()
  return new Panel(panelPage()!)
}

async function closePanel({ worker }: Kairos, { page }: Panel): Promise<void> {
  const closed = page.waitForEvent('close')
  await worker.evaluate(async () => chrome.sidePanel.close({ windowId: (await chrome.windows.getCurrent()).id }))
  await closed
}

/** A day ago, as a field for times takes it. Runs in the page. */
function yesterday(): string {
  const at = new Date(Date.now() - 24 * 3_600_000)
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

test('a page is parked with one key and waits over a restart; the reply stops its clock, and the map says so', async ({
  profile,
  pages,
  site: siteAddress,
  display,
}) => {
  const before = await launchKairos(profile, display)
  await before.page.goto(`${pages.url}contact.html`)
  const first = await before.openPanel()
  await first.setUp()
  await first.choose('Contact support')
  await first.note.fill('Asked for a refund.')
  await first.page.getByRole('heading', { name: text('panel.captured.heading') }).click()
  handAt(display).press('w')
  const chip = first.page.getByRole('button', { name: '1 waiting' })
  await expect(chip).toBeVisible()
  await expect(first.page.getByText(text('panel.empty.title'))).toBeVisible()
  await expect.poll(badgeOf(before.worker)).toBe('1')

  // It was sent yesterday, in fact.
  await chip.click()
  await first.page.getByRole('dialog').getByRole('button', { name: /^Contact support/ }).click()
  const sent = first.page.getByLabel(text('panel.wait.sent'))
  await sent.fill(await first.page.evaluate(yesterday))
  await sent.blur()
  await expect(first.page.getByText('1 day', { exact: true })).toBeVisible()
  await before.context.close()

  const kairos = await launchKairos(profile, display)
  await expect.poll(badgeOf(kairos.worker), 'the badge is there before anything is opened').toBe('1')
  await kairos.page.goto(`${pages.url}faq.html`)
  await takeReply(kairos.page, display)
  const panel = await openedPanel(kairos)
  await expect(panel.page.getByText(text('common.wait.responseTime'))).toBeVisible()
  await expect(panel.note).toHaveValue('Asked for a refund.')
  await expect(panel.page.getByRole('button', { name: /^Remove screenshot/ })).toHaveCount(2)
  await expect.poll(badgeOf(kairos.worker)).toBe('')
  handAt(display).press('2', '3', '1', 'ctrl+Return')
  await expect(panel.captured).toHaveText(/Contact support.*2/)

  const file = await (await panel.export()).path()
  const site = new Site(await kairos.context.newPage())
  await site.page.goto(siteAddress.url)
  await site.choose(file)
  await site.takeIn()
  await site.openAudit('Web shop, spring round')
  await site.touchpoint('Contact support').click()
  await expect(site.page.getByRole('dialog').getByText('1 day').first()).toBeVisible()
  await kairos.context.close()
})

test('where several wait, one more key says which; a page that gives no picture stops a clock too', async ({
  kairos,
  pages,
  display,
}) => {
  await kairos.page.goto(`${pages.url}contact.html`)
  const first = await kairos.openPanel()
  await first.setUp()
  await first.choose('Contact support')
  await first.page.getByRole('button', { name: text('panel.wait.park') }).click()
  await expect(first.page.getByText(text('panel.empty.title'))).toBeVisible()
  await kairos.page.goto(`${pages.url}faq.html`)
  await kairos.askForCapture()
  // The page has the keyboard; where it belongs is what saving would have taken.
  await expect(first.page.getByText(text('panel.touchpoint.named', { name: 'FAQ' }))).toBeVisible()
  handAt(display).press('w')
  await expect(first.page.getByText(text('panel.empty.title'))).toBeVisible()
  await closePanel(kairos, first)

  await kairos.page.goto(`${pages.url}pricing.html`)
  await takeReply(kairos.page, display)
  const panel = await openedPanel(kairos)
  await expect(panel.page.getByText(text('panel.wait.which'))).toBeVisible()
  // What follows the number means the one that it names, however long that takes.
  handAt(display).press('2', '3', 'ctrl+Return')
  await expect(panel.captured).toHaveText(/FAQ.*3/)
  await expect.poll(badgeOf(kairos.worker)).toBe('1')

  const unseen = await kairos.context.newPage()
  await unseen.goto('chrome://version')
  await takeReply(unseen, display)
  await expect(panel.page.getByRole('button', { name: text('panel.wait.addScreenshot') })).toBeVisible()
  await expect(panel.page.getByLabel(text('panel.touchpoint.label'))).toHaveValue(/Contact support/)
  await expect.poll(badgeOf(kairos.worker)).toBe('')
  await panel.page.getByRole('button', { name: text('panel.wait.goOn') }).first().click()
  await expect(panel.page.getByRole('button', { name: '1 waiting' })).toBeVisible()
})
