import { expect, test } from './support/browser.ts'
import { captureAt } from './support/capture-at.ts'
import { panelOn } from './support/panel-on.ts'
import { text } from './support/texts.ts'

test('one always sees which page is described, and can go back on what one did', async ({ kairos, pages }) => {
  const panel = await panelOn(kairos, `${pages.url}pricing.html`)
  const { page } = panel

  await test.step('a page that waits is not taken for the one in front', async () => {
    const elsewhere = page.getByText(text('panel.page.elsewhere'))
    await expect(panel.saveButton).toBeVisible()
    await expect(elsewhere).toBeHidden()
    await kairos.page.goto(`${pages.url}faq.html`)
    await expect(elsewhere).toBeVisible()
    await kairos.page.goto(`${pages.url}pricing.html`)
    await expect(elsewhere).toBeHidden()
  })

  await test.step('an edit is cancelled, not discarded', async () => {
    await panel.describe({ touchpoint: 'Pricing', satisfaction: 3 })
    await page.getByRole('button', { name: text('panel.captured.edit', { name: 'Pricing' }) }).click()
    await expect(page.getByRole('button', { name: text('panel.page.discard') })).toBeHidden()
    await page.getByRole('button', { name: text('common.action.cancel') }).click()
    await expect(page.getByRole('status')).toContainText(text('panel.page.cancelled'))
    await expect(panel.captured).toHaveText(/Pricing.*3/)
  })

  await test.step('an observation that was saved by mistake is taken back, and waits as it was', async () => {
    await captureAt(kairos, panel, `${pages.url}contact.html`)
    await panel.describe({ touchpoint: 'Contact support', satisfaction: 3 })
    await page.getByRole('button', { name: text('common.action.undo') }).click()
    await expect(panel.captured).toHaveText([/Pricing/])
    await expect(panel.value('Satisfaction', 3)).toBeChecked()
    await panel.save('Contact support')
    await expect(panel.captured).toHaveText([/Contact support.*3/, /Pricing/])
  })

  await test.step('a page that names its touchpoint needs no other word for it', async () => {
    await captureAt(kairos, panel, `${pages.url}faq.html`)
    await expect(panel.saveButton).toContainText('FAQ')
    await page.keyboard.press('4')
    await page.keyboard.press('Control+Enter')
    await expect(panel.captured).toHaveText([/FAQ.*4/, /Contact support/, /Pricing/])
  })

  await test.step('the Kairos site is where its address says, and nowhere else', async () => {
    await page.getByRole('button', { name: text('panel.site.add') }).click()
    const field = page.getByLabel(text('panel.site.label'))
    await field.fill('javascript:alert(1)')
    await field.press('Enter')
    await expect(page.getByRole('alert')).toHaveText(text('panel.site.invalid'))
    await field.fill('https://kairos.example/')
    await field.press('Enter')
    const link = page.getByRole('link', { name: text('panel.site.open') })
    await expect(link).toHaveAttribute('href', 'https://kairos.example/')
  })
})
