import { expect, test } from './support/firefox.ts'
import { text } from './support/texts.ts'

test('keys after a capture rate while the page has the focus, and do not reach it', async ({ firefox, pages }) => {
  const setUp = await firefox.openPanelInTab()
  await setUp.setUp()
  await setUp.expectText(text('panel.empty.title'))
  await setUp.page.close()

  await firefox.page.goto(`${pages.url}contact.html`)
  await firefox.clickInWindow('#name')
  await firefox.askForCapture()
  // No hand is as quick as what comes next: the listener is there within some 40 ms.
  await expect.poll(() => firefox.page.evaluate(() => document.activeElement?.id)).toBe('')
  firefox.pressKeys('4', '6', 'p', 'Right', 'ctrl+Return')
  const valueOfField = () => firefox.page.evaluate(() => document.querySelector<HTMLInputElement>('#name')!.value)

  // Described: the page has its keys again.
  await expect.poll(() => firefox.page.evaluate(() => document.activeElement?.id)).toBe('name')
  expect(await valueOfField()).toBe('')
  firefox.pressKeys('7')
  await expect.poll(valueOfField).toBe('7')

  const panel = await firefox.openPanelInTab()
  // Its list stands by then, and is not drawn anew under the hand.
  await panel.expectText(text('panel.empty.title'))
  await panel.expectText(text('panel.captured.unexported'))
  await panel.press(text('panel.captured.edit', { name: 'Home page' }))
  const chosen = () => panel.page.$$eval('[role=radio][aria-checked=true]', radios =>
    radios.map(radio => radio.getAttribute('aria-label')![0]))
  await expect.poll(chosen).toEqual(['4', '6'])
})
