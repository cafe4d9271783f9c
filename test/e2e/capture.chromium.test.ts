import type { Kairos } from './support/launch.ts'
import type { Panel } from './support/panel.ts'
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

  test('on a laptop the panel says that it made the page a tablet\'s, and closing it mends that', async ({
    kairos,
    pages,
  }) => {
    await setWindowWidth(kairos, 1366)
    await kairos.page.goto(`${pages.url}faq.html`)
    const panel = await kairos.openPanel()
    await panel.setUp()
    await expect(panel.layout).toHaveText('Desktop · 1366 px')
    await panel.describe({ touchpoint: 'FAQ', satisfaction: 3 })

    await kairos.page.goto(`${pages.url}contact.html`)
    const width = await kairos.page.evaluate(() => innerWidth)
    await kairos.askForCapture()
    await expect(panel.layout).toHaveText(`Tablet · ${width} px`)
    const note = text('panel.page.narrowed', { width, layout: 'Tablet' })
    await expect(panel.page.getByText(note)).toBeVisible()

    await closePanel(kairos, panel)
    const again = await kairos.openPanel()
    await expect(again.layout.first()).toHaveText('Desktop · 1366 px')
    await expect(again.page.getByText(note)).toBeHidden()
    // Each of the two screenshots says its own layout.
    await expect(again.layout).toHaveCount(3)
  })
})

async function setWindowWidth({ worker, page }: Kairos, width: number): Promise<void> {
  await worker.evaluate(async width => chrome.windows.update((await chrome.windows.getCurrent()).id, { width }), width)
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width)
}

async function closePanel({ worker, page }: Kairos, panel: Panel): Promise<void> {
  await worker.evaluate(async () => chrome.sidePanel.close({ windowId: (await chrome.windows.getCurrent()).id }))
  await expect.poll(() => panel.page.isClosed()).toBe(true)
  await expect.poll(() => page.evaluate(() => innerWidth === outerWidth)).toBe(true)
}
