import { expect, test } from './support/browser.ts'
import { text } from './support/texts.ts'

test.use({ realWindow: true })

test.describe('in a real window, with a real keyboard shortcut', () => {
  test('a page is captured, rated by keys and saved', async ({ kairos, pages }) => {
    await kairos.page.goto(`${pages.url}pricing.html`)
    const panel = await kairos.openPanel()
    await panel.setUp()
    await expect(panel.layout).toHaveText(/^Desktop · 15\d\d px$/)

    await panel.page.keyboard.type('462')
    await expect(panel.value('Satisfaction', 4)).toBeChecked()
    await expect(panel.value('Ease', 6)).toBeChecked()
    await expect(panel.value('Feeling', -1)).toBeChecked()
    await panel.page.getByRole('button', { name: text('panel.touchpoint.named', { name: 'Pricing' }) }).click()
    await panel.page.keyboard.press('n')
    await panel.page.keyboard.type('The prices come late.')
    await panel.page.keyboard.press('Control+Enter')
    await expect(panel.captured).toHaveText(/Pricing.*4/)
  })

  test('the second page is captured as narrow as the panel has made it', async ({ kairos, pages }) => {
    await kairos.page.goto(`${pages.url}faq.html`)
    const panel = await kairos.openPanel()
    await panel.setUp()
    await panel.describe({ touchpoint: 'FAQ', satisfaction: 3 })
    await kairos.page.goto(`${pages.url}contact.html`)
    const width = await kairos.page.evaluate(() => innerWidth)
    await kairos.askForCapture()
    await expect(panel.layout).toHaveText(`Desktop · ${width} px`)
    expect(width).toBeLessThan(1300)
  })
})
