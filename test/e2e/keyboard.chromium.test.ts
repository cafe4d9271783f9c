import { expect, test } from './support/browser.ts'
import { tabThrough } from './support/tab-through.ts'
import { text } from './support/texts.ts'

test('the Tab key comes to everything that a mouse can press, on every screen of the panel', async ({
  kairos,
  admin,
}) => {
  await kairos.page.goto(`${admin.url}production/register.html`)
  await kairos.page.locator('input[type=email]').fill('mei.lin@shop.example')
  const panel = await kairos.openPanel()
  const { page } = panel
  const expectAllReached = (screen: string, atLeast: number) => test.step(screen, async () => {
    const { stops, missed } = await tabThrough(page)
    expect(missed).toEqual([])
    expect(stops).toBeGreaterThanOrEqual(atLeast)
  })
  await expect(page.getByRole('heading', { name: text('newAudit.heading') })).toBeVisible()
  await expect(page.getByLabel(text('newAudit.journey'))).toBeVisible()
  await expectAllReached('set-up', 4)
  await panel.setUp()
  await expect(panel.saveButton).toBeVisible()
  await expectAllReached('a draft', 15)

  await page.getByRole('button', { name: text('panel.redaction.look'), exact: true }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectAllReached('the editor of redactions', 3)
  await page.keyboard.press('Escape')

  await panel.describe({ touchpoint: 'Pricing', satisfaction: 4, ease: 6, feeling: -1, note: 'A note' })
  await expect(panel.captured).toHaveCount(1)
  await expectAllReached('saved', 6)
  await page.getByRole('button', { name: text('panel.export.options') }).press('Enter')
  await expect(page.getByLabel(text('common.passphrase.label'))).toBeVisible()
  await expectAllReached('what to export', 8)
  await page.getByRole('button', { name: text('panel.export.options') }).press('Enter')
  await kairos.page.getByText('Get started in less than a minute.').selectText()
  await page.keyboard.press('v')
  await expect(page.getByRole('textbox', { name: text('words.text') })).toBeVisible()
  await expectAllReached('customers’ words', 10)
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox')).toBeVisible()
  await expectAllReached('search', 3)
  await page.keyboard.press('Escape')
  await page.keyboard.press('c')
  await expect(page.getByRole('radio').first()).toBeVisible()
  await expectAllReached('by criterion', 3)
})
