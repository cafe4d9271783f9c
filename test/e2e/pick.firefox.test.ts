import type { Page } from 'puppeteer-core'
import type { FirefoxKairos } from './support/launch-firefox.ts'
import { findColour } from './support/find-colour.ts'
import { expect, test } from './support/firefox.ts'
import { buyButton, green, hostilePaths, markBlue, serveHostilePages, takeCaught } from './support/hostile-pages.ts'
import { leaveForStore } from './support/leave-for-store.ts'
import { readNewest } from './support/stored-drafts.ts'
import { text } from './support/texts.ts'

test('areas are drawn with the mouse, and elements of pages that are against it are picked', async ({
  firefox,
  pages,
}) => {
  const { page: store } = await setUp(firefox)
  await test.step('an area is marked on its screenshot', async () => {
    await firefox.page.goto(`${pages.url}pricing.html`)
    // The page has the focus then.
    await firefox.clickAt(20, 400)
    await startPicking(firefox, 'a')
    await firefox.drag([100, 100], [300, 220])
    const { draft: { areas, pictures } } = await secondPicture(store)
    expect(areas).toEqual({ [pictures[1]!.id]: { x: 100, y: 100, width: 200, height: 120 } })
  })

  const hostile = await serveHostilePages()
  for (const path of hostilePaths) {
    await test.step(`an element is picked on ${path}`, async () => {
      await firefox.page.goto(`${hostile.url}${path}`)
      await firefox.clickAt(700, 500)
      await startPicking(firefox, 'e')
      await firefox.clickAt(250, 230)
      await expectButton(store)
      expect(await firefox.page.evaluate(takeCaught)).toEqual([])
    })
  }
  await hostile.close()
})

/** Makes an audit, and leaves a page that sees the store of the extension. */
async function setUp(firefox: FirefoxKairos) {
  const panel = await firefox.openPanelInTab()
  await panel.setUp()
  await panel.expectText(text('panel.empty.title'))
  await leaveForStore(panel.page)
  await firefox.page.bringToFront()
  return panel
}

/** Captures the page in front and asks by a key to pick something in it. */
async function startPicking(firefox: FirefoxKairos, key: string): Promise<void> {
  await firefox.askForCapture()
  const hosts = () => firefox.page.evaluate(() => document.querySelectorAll('html > div, dialog > div').length)
  await expect.poll(hosts).toBe(1)
  await firefox.page.evaluate(takeCaught)
  firefox.pressKeys(key)
  await expect.poll(hosts).toBe(2)
}

/** The newest draft, as soon as it has a second picture. */
async function secondPicture(store: Page) {
  const newest = () => store.evaluate(readNewest)
  await expect.poll(async () => (await newest())?.pictures.length).toBe(2)
  return (await newest())!
}

/** What was picked is the button, marked where its picture shows it, and without the mark of the picker. */
async function expectButton(store: Page): Promise<void> {
  const { draft: { pictures, areas, evidence }, pictures: [, data] } = await secondPicture(store)
  expect(evidence).toMatchObject([{ label: 'Buy now', box: buyButton }])
  const { left: x, top: y, right, bottom } = await store.evaluate(findColour, { data: data!, colour: green })
  expect(areas).toEqual({ [pictures[1]!.id]: { x, y, width: right - x, height: bottom - y } })
  expect(await store.evaluate(findColour, { data: data!, colour: markBlue })).toMatchObject({ count: 0 })
}
