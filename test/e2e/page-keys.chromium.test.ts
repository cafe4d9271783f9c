import type { Page } from '@playwright/test'
import type { Kairos } from './support/launch.ts'
import { expect, test } from './support/browser.ts'
import { handAt, showTrueFocus } from './support/hand.ts'
import { text } from './support/texts.ts'

test.use({ realWindow: true })

/** What reached the page: what stands in its fields, and every key that any listener of its own heard. */
async function listenInPage(page: Page) {
  await page.evaluate(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    // The keys that ask for a capture went down before there was any: the page hears them, and hears them go up.
    const asking = ['alt', 'shift', 'j']
    const isAsking = ({ altKey, key }: KeyboardEvent) => altKey || asking.includes(key?.toLowerCase())
    for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input']) {
      const listen = (event: Event) =>
        isAsking(event as KeyboardEvent) || heard.push(`${type} ${(event as KeyboardEvent).key ?? ''}`)
      window.addEventListener(type, listen, true)
    }
  })
  return {
    heard: () => page.evaluate(() => (window as unknown as { heard: string[] }).heard),
    field: page.locator('#name'),
  }
}

/** Asks for a capture, and waits for the listener: it is there within 40 ms, and no hand is as quick as this one. */
async function capture(kairos: Kairos): Promise<void> {
  await kairos.askForCapture()
  await expect(kairos.page.locator('html > div')).toBeAttached()
}

const invitation = text('panel.rating.press', { from: 1, to: 5 })

/** Captures a page while one of its fields has the focus, and waits until the panel invites keys. */
async function captureFromField(kairos: Kairos, address: string, display: string) {
  const hand = handAt(display)
  await kairos.page.goto(address)
  const panel = await kairos.openPanel()
  await panel.setUp()
  const { heard, field } = await listenInPage(kairos.page)
  await hand.click(field)
  await capture(kairos)
  await expect(panel.page.getByText(invitation)).toBeVisible()
  return { hand, panel, heard, field }
}

test('keys after a capture rate while the page has the focus, and reach no listener of its own', async ({
  kairos,
  pages,
  display,
}) => {
  const hand = handAt(display)
  await kairos.page.goto(`${pages.url}faq.html`)
  const panel = await kairos.openPanel()
  await panel.setUp()
  await panel.describe({ touchpoint: 'FAQ', satisfaction: 3 })

  await kairos.page.goto(`${pages.url}contact.html`)
  const { heard, field } = await listenInPage(kairos.page)
  await hand.click(field)
  await capture(kairos)
  hand.press('4', '6', 'p', 'Right', 'ctrl+Return')
  await expect(panel.captured).toHaveCount(2)
  await expect(panel.captured.first()).toContainText('4')
  expect(await heard()).toEqual([])
  await expect(field).toHaveValue('')

  // It is described: the page has its keys, and its focus, again.
  await expect(field).toBeFocused()
  hand.press('7')
  await expect(field).toHaveValue('7')
})

test('a click or Escape gives the keys back to the page, and the panel invites none then', async ({
  kairos,
  pages,
  display,
}) => {
  const hand = handAt(display)
  await kairos.page.goto(`${pages.url}contact.html`)
  const panel = await kairos.openPanel()
  await panel.setUp()
  await showTrueFocus(panel.page)
  await showTrueFocus(kairos.page)
  const invited = panel.page.getByText(invitation)
  await expect(invited).toBeVisible()
  const field = kairos.page.locator('#name')
  await hand.click(field)
  await expect(invited).toBeHidden()
  hand.press('4')
  await expect(field).toHaveValue('4')

  await capture(kairos)
  await expect(invited).toBeVisible()
  hand.press('Escape', '5')
  await expect(field).toHaveValue('45')
  await expect(invited).toBeHidden()
})

test('T searches in the panel with what is typed over the page', async ({ kairos, pages, display }) => {
  const { hand, panel, field } = await captureFromField(kairos, `${pages.url}contact.html`, display)
  hand.press('t', 'p', 'r', 'i', 'c', 'Return', '3', 'ctrl+Return')
  await expect(panel.captured).toHaveText(/Pricing.*3/)
  await expect(field).toHaveValue('')
})

test('the keys that save do so while one searches over the page', async ({ kairos, pages, display }) => {
  const { hand, panel, heard } = await captureFromField(kairos, `${pages.url}contact.html`, display)
  hand.press('4', 't', 'f', 'a', 'q', 'ctrl+Return')
  await expect(panel.captured).toHaveText(/FAQ.*4/)
  expect(await heard()).not.toContain('keydown Enter')
})

test('# tags in the panel with what is typed over the page, until Enter in the empty field', async ({
  kairos,
  pages,
  display,
}) => {
  const { hand, panel, field } = await captureFromField(kairos, `${pages.url}contact.html`, display)
  hand.press('Right', '4', 'numbersign', 'm', 'a', 'p', 'Return', 'Return', '6', 'ctrl+Return')
  await expect(panel.captured).toHaveText(/Home page.*4/)
  await panel.page.getByRole('button', { name: text('panel.captured.edit', { name: 'Home page' }) }).click()
  await expect(panel.page.getByRole('button', { name: text('panel.tags.remove', { tag: 'map' }) })).toBeVisible()
  await expect(panel.value('Ease', 6)).toBeChecked()
  await expect(field).toHaveValue('')
})

test('N writes the note with what is typed over the page, until Escape', async ({ kairos, pages, display }) => {
  const { hand, panel, field } = await captureFromField(kairos, `${pages.url}contact.html`, display)
  hand.press('n', 'x', 'space', '3', 'Return', 'e', 'question', 'Escape', '4')
  await expect(panel.note).toHaveValue('x 3\ne?')
  await expect(panel.value('Satisfaction', 4)).toBeChecked()
  hand.press('t', 'f', 'a', 'q', 'Return', 'ctrl+Return')
  await expect(panel.captured).toHaveText(/FAQ.*4/)
  await expect(field).toHaveValue('')
})

test('keys go to the panel of the window that was captured in', async ({ kairos, pages, display }) => {
  const hand = handAt(display)
  await kairos.page.goto(`${pages.url}faq.html`)
  const panel = await kairos.openPanel()
  await panel.setUp()
  await panel.describe({ touchpoint: 'FAQ', satisfaction: 3 })
  await showTrueFocus(panel.page)
  const other = await kairos.context.newPage()
  await other.goto(`${pages.url}pricing.html`)
  await kairos.page.bringToFront()
  await kairos.page.goto(`${pages.url}contact.html`)
  await hand.click(kairos.page.locator('#name'))
  await showTrueFocus(kairos.page)
  await capture(kairos)
  await expect(panel.page.getByText(invitation)).toBeVisible()
  hand.press('2')
  await expect(panel.value('Satisfaction', 2)).toBeChecked()
  // Another tab in front: its page has all its keys, and the panel says so.
  hand.press('ctrl+Tab')
  await expect(panel.page.getByText(text('panel.rating.press', { from: 1, to: 7 }))).toBeHidden()
})

const policy = 'default-src \'none\'; script-src \'unsafe-inline\'; require-trusted-types-for \'script\''
const swallowing = `for (const type of ['keydown', 'keypress', 'keyup'])
  addEventListener(type, (event) => {
    event.stopImmediatePropagation()
    if (event.isTrusted && !event.altKey)
      heard.push(event.key)
  }, true)`
const trapping = `document.addEventListener('focusin', ({ target }) => target.id === 'name' || field.focus())`

for (const [habit, script] of [['swallows every key', swallowing], ['holds the focus', trapping]]) {
  test(`keys reach the panel from a page that ${habit}, under a strict policy`, async ({ kairos, pages, display }) => {
    const hand = handAt(display)
    await kairos.context.route('**/odd.html', route => route.fulfill({
      contentType: 'text/html',
      headers: { 'content-security-policy': policy },
      body: `<title>Odd</title><input id="name"><script>
        const heard = []
        const field = document.querySelector('input')
        ${script}
      </script>`,
    }))
    await kairos.page.goto(`${pages.url}odd.html`)
    const panel = await kairos.openPanel()
    await panel.setUp()
    await hand.click(kairos.page.locator('#name'))
    await capture(kairos)
    hand.press('4', '6', 'Right', 'ctrl+Return')
    await expect(panel.captured).toHaveText(/Home page.*4/)
    await expect(kairos.page.locator('#name')).toHaveValue('')
    expect((await kairos.page.evaluate('heard') as string[]).filter(key => /^[46]$/.test(key))).toEqual([])
  })
}
