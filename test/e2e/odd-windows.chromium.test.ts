import { expect, test } from './support/browser.ts'
import { handAt } from './support/hand.ts'
import { Panel } from './support/panel.ts'
import { text } from './support/texts.ts'

test.use({ realWindow: true })

test.describe('a window or page unlike others', () => {
  test('a pop-up has no side panel: the panel opens beside it, in a window of its own', async ({
    kairos,
    pages,
    display,
  }) => {
    const hand = handAt(display)
    const address = `${pages.url}pricing.html`
    await kairos.page.goto(`${pages.url}faq.html`)
    const [popUp] = await Promise.all([
      kairos.context.waitForEvent('page'),
      kairos.page.evaluate(to => void open(to, '_blank', 'popup,width=600,height=700'), address),
    ])
    await expect(popUp.locator('h1').first()).toBeVisible()
    const opened = () => kairos.context.pages().find(page => page.url().includes('/sidepanel.html?window='))
    hand.turnToNewestWindow()
    hand.press('alt+shift+j')
    await expect.poll(() => opened()?.url()).toBeDefined()
    const panel = new Panel(opened()!)
    await panel.setUp()
    await expect(panel.page.getByText(address.replace('http://', ''))).toBeVisible()
    hand.turnToNewestWindow()
    hand.press('4', 'Right', 'ctrl+Return')
    await expect(panel.captured).toHaveText(/Home page.*4/)
  })

  test('a page that another one made for itself is told of, and the keys are not asked for again', async ({
    kairos,
    pages,
    display,
  }) => {
    await kairos.page.goto(`${pages.url}faq.html`)
    const panel = await kairos.openPanel()
    await panel.setUp()
    await Promise.all([
      kairos.context.waitForEvent('page'),
      kairos.page.evaluate(() => {
        open(URL.createObjectURL(new Blob(['<h1>Invoice</h1>'], { type: 'text/html' })))
      }),
    ])
    handAt(display).press('alt+shift+j')
    await expect(panel.page.getByText(text('panel.notice.noAccessTitle'))).toBeVisible()
  })

  test('the panel opens without a picture by keys of its own', async ({ kairos, pages, display }) => {
    await kairos.page.goto(`${pages.url}faq.html`)
    const hand = handAt(display)
    await kairos.page.bringToFront()
    hand.press('alt+shift+k')
    const opened = () => kairos.context.pages().find(page => page.url().endsWith('/sidepanel.html'))
    await expect.poll(() => opened()?.url()).toBeDefined()
    const panel = new Panel(opened()!)
    await panel.setUp()
    await expect(panel.page.getByText(text('panel.empty.title'))).toBeVisible()
  })
})
