import type { Page } from '@playwright/test'
import { expect, test } from './support/browser.ts'
import { countIn } from './support/count-in.ts'
import { handAt } from './support/hand.ts'
import { Panel } from './support/panel.ts'

test.use({ realWindow: true })

test('two panels in two windows save at once, and each shows what both have', async ({ kairos, pages, display }) => {
  const hand = handAt(display)
  await kairos.page.goto(`${pages.url}pricing.html`)
  const first = await kairos.openPanel()
  await first.setUp()
  await first.choose('Pricing')

  const address = `${pages.url}faq.html`
  const [page] = await Promise.all([
    kairos.context.waitForEvent('page'),
    kairos.worker.evaluate(url => void chrome.windows.create({ url }), address),
  ])
  await expect(page.locator('h1').first()).toBeVisible()
  const isSecond = (each: Page) => each.url().endsWith('/sidepanel.html') && each !== first.page
  const opened = () => kairos.context.pages().find(isSecond)
  hand.turnToNewestWindow()
  hand.press('alt+shift+j')
  await expect.poll(() => opened()?.url(), 'a panel opens in the second window').toBeDefined()
  const second = new Panel(opened()!)
  await expect(second.page.getByText(address.replace('http://', '')).first()).toBeVisible()
  await second.choose('FAQ')

  const press = (button: HTMLElement) => button.click()
  await Promise.all([first, second].map(panel => panel.saveButton.evaluate(press)))
  for (const panel of [first, second]) {
    await panel.expectCaptured(2)
    await expect(panel.captured.filter({ hasText: 'Pricing' })).toHaveCount(1)
    await expect(panel.captured.filter({ hasText: 'FAQ' })).toHaveCount(1)
  }
  expect(await Promise.all(['observation', 'pictureFiles', 'drafts'].map(table => first.page.evaluate(countIn, table))))
    .toEqual([2, 2, 0])
})
