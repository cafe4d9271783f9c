import { expect, test } from './support/browser.ts'
import { text } from './support/texts.ts'

test('a page that waits is not taken for the one in front, and an edit is cancelled, not discarded', async ({
  kairos,
  pages,
}) => {
  await kairos.page.goto(`${pages.url}pricing.html`)
  const panel = await kairos.openPanel()
  await panel.setUp()
  const elsewhere = panel.page.getByText(text('panel.page.elsewhere'))
  await expect(panel.saveButton).toBeVisible()
  await expect(elsewhere).toBeHidden()
  await kairos.page.goto(`${pages.url}faq.html`)
  await expect(elsewhere).toBeVisible()
  await kairos.page.goto(`${pages.url}pricing.html`)
  await expect(elsewhere).toBeHidden()

  await panel.describe({ touchpoint: 'Pricing', satisfaction: 3 })
  await panel.page.getByRole('button', { name: text('panel.captured.edit', { name: 'Pricing' }) }).click()
  await expect(panel.page.getByRole('button', { name: text('panel.page.discard') })).toBeHidden()
  await panel.page.getByRole('button', { name: text('common.action.cancel') }).click()
  await expect(panel.page.getByRole('status')).toContainText(text('panel.page.cancelled'))
  await expect(panel.captured).toHaveText(/Pricing.*3/)
})

test('an observation that was saved by mistake is taken back, and waits as it was', async ({ kairos, pages }) => {
  await kairos.page.goto(`${pages.url}pricing.html`)
  const panel = await kairos.openPanel()
  await panel.setUp()
  await panel.describe({ touchpoint: 'Pricing', satisfaction: 3 })
  await panel.page.getByRole('button', { name: text('common.action.undo') }).click()
  await expect(panel.captured).toHaveCount(0)
  await expect(panel.value('Satisfaction', 3)).toBeChecked()
  await panel.save('Pricing')
  await expect(panel.captured).toHaveText(/Pricing.*3/)
})

test('the Kairos site is where its address says, and nowhere else', async ({ kairos, pages }) => {
  await kairos.page.goto(`${pages.url}pricing.html`)
  const panel = await kairos.openPanel()
  await panel.setUp()
  await panel.page.getByRole('button', { name: text('panel.site.add') }).click()
  const field = panel.page.getByLabel(text('panel.site.label'))

  await field.fill('javascript:alert(1)')
  await field.press('Enter')
  await expect(panel.page.getByRole('alert')).toHaveText(text('panel.site.invalid'))
  await field.fill('https://kairos.example/')
  await field.press('Enter')
  const link = panel.page.getByRole('link', { name: text('panel.site.open') })
  await expect(link).toHaveAttribute('href', 'https://kairos.example/')
})

test('a page that names its touchpoint needs no other word for it', async ({ kairos, pages }) => {
  await kairos.page.goto(`${pages.url}pricing.html`)
  const panel = await kairos.openPanel()
  await panel.setUp()
  await expect(panel.saveButton).toContainText('Pricing')
  await panel.page.keyboard.press('4')
  await panel.page.keyboard.press('Control+Enter')
  await expect(panel.captured).toHaveText(/Pricing.*4/)
})
