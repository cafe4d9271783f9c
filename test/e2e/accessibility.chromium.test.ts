import type { Kairos } from './support/launch.ts'
import type { Panel } from './support/panel.ts'
import type { Scan } from './support/scan.ts'
import { expect, test } from './support/browser.ts'
import { captureAt } from './support/capture-at.ts'
import { panelOn } from './support/panel-on.ts'
import { text } from './support/texts.ts'

async function scanObservation({ page }: Panel, scan: Scan): Promise<void> {
  await scan.lookInto(page, 'the list of touchpoints', async () => {
    await page.getByRole('combobox').first().click()
    await expect(page.getByRole('option').first()).toBeVisible()
  })
  for (const [index, state] of ['the channels', 'why there is no rating'].entries()) {
    await scan.lookInto(page, state, async () => {
      await page.locator('main [aria-haspopup=menu]').nth(index).click()
      await expect(page.getByRole('menuitemradio').first()).toBeVisible()
    })
  }
  await scan.lookInto(page, 'a tag', async () => {
    await page.getByRole('combobox').last().fill('a')
    await expect(page.getByRole('option').first()).toBeVisible()
  })
}

async function scanHeader({ page }: Panel, scan: Scan): Promise<void> {
  const menus = page.locator('header [aria-haspopup=menu]')
  await expect(menus, 'a page waits').toHaveCount(2)
  await scan.lookInto(page, 'the pages that wait', async () => {
    await menus.first().click()
    await expect(page.getByRole('menuitem').first()).toBeVisible()
  })
  await scan.lookInto(page, 'the languages', async () => {
    await menus.last().click()
    await expect(page.getByRole('menuitemradio').first()).toBeVisible()
  })
  await scan.lookInto(page, 'another audit', async () => {
    await page.locator('header [aria-haspopup=dialog]').click()
    await expect(page.getByRole('dialog')).toBeVisible()
  })
}

async function scanSaving(panel: Panel, scan: Scan): Promise<void> {
  const { page } = panel
  await panel.saveButton.click()
  await scan.lookInEach(page, 'saved without a touchpoint')
  await panel.describe({ touchpoint: 'Pricing', satisfaction: 4, ease: 6, feeling: -1, note: 'A note' })
  await scan.lookInEach(page, 'saved')
  await page.getByRole('button', { name: text('panel.captured.edit', { name: 'Pricing' }) }).click()
  await scan.lookInEach(page, 'editing')
  await page.getByRole('button', { name: text('common.action.cancel') }).click()
}

async function scanWords(kairos: Kairos, { page }: Panel, scan: Scan): Promise<void> {
  await kairos.page.locator('.card-body').first().selectText()
  await page.keyboard.press('v')
  await expect(page.getByRole('textbox', { name: text('words.text') })).toBeVisible()
  await scan.look(page, 'customers’ words')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(text('words.kept', { name: 'FAQ' })).first()).toBeVisible()
  await scan.look(page, 'words that were kept')
}

test('axe finds nothing on the panel\'s screens, light and dark', async ({ kairos, pages, scan }) => {
  await kairos.page.goto(`${pages.url}portfolio-item.html`)
  const panel = await kairos.openPanel()
  const { page } = panel

  await test.step('from the set-up to an observation of no page', async () => {
    await expect(page.getByRole('heading', { name: text('newAudit.heading') })).toBeVisible()
    await scan.lookInEach(page, 'set-up')
    await panel.setUp()
    await scan.lookInEach(page, 'a draft')
    await scanSaving(panel, scan)
    await page.keyboard.press('o')
    await expect(page.getByRole('heading', { name: text('panel.page.none') })).toBeVisible()
    await scan.lookInEach(page, 'of no page')
  })

  await test.step('the sheet of keys, and where values of an address are hidden', async () => {
    await kairos.page.goto(`${pages.url}pricing.html?token=SECRET`)
    await kairos.askForCapture()
    const card = page.getByRole('region').filter({ hasText: 'token=***' }).first()
    await expect(card.getByRole('button').last()).toBeVisible()
    await scan.lookInEach(page, 'hidden values', () => expect(page.getByText('token=***').last()).toBeVisible())
    await scan.lookInto(page, 'the keys', async () => {
      await page.keyboard.press('?')
      await expect(page.getByRole('dialog')).toBeVisible()
    })
  })
})

test('axe finds nothing in the panel\'s words, lists and menus, light and dark', async ({ kairos, pages, scan }) => {
  const panel = await panelOn(kairos, `${pages.url}blog-post.html`)
  await test.step('customers\' words, and those that were kept', async () => {
    await panel.describe({ touchpoint: 'FAQ', satisfaction: 3 })
    await scanWords(kairos, panel, scan)
  })
  await test.step('lists and menus', async () => {
    await captureAt(kairos, panel, `${pages.url}pricing.html`)
    await scanObservation(panel, scan)
    await captureAt(kairos, panel, `${pages.url}faq.html`)
    await scanHeader(panel, scan)
  })
})
