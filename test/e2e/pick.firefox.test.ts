import { findColour } from './support/find-colour.ts'
import { expect, test } from './support/firefox.ts'
import { buyButton, green, hostilePaths, markBlue, serveHostilePages, takeCaught } from './support/hostile-pages.ts'
import { leaveForStore } from './support/leave-for-store.ts'
import { readNewest } from './support/stored-drafts.ts'
import { text } from './support/texts.ts'

test('an area is drawn with the mouse, and marked on its screenshot', async ({ firefox, pages }) => {
  await firefox.page.goto(`${pages.url}pricing.html`)
  const panel = await firefox.openPanelInTab()
  await panel.setUp()
  await panel.expectText(text('panel.empty.title'))
  await firefox.page.bringToFront()
  // The page has the focus then.
  await firefox.clickAt(20, 400)
  await firefox.askForCapture()
  const hosts = () => firefox.page.evaluate(() => document.querySelectorAll('html > div').length)
  await expect.poll(hosts).toBe(1)
  firefox.pressKeys('a')
  await expect.poll(hosts).toBe(2)
  await firefox.drag([100, 100], [300, 220])
  const newest = () => panel.page.evaluate(readNewest)
  await expect.poll(async () => (await newest())?.pictures.length).toBe(2)
  const { areas, pictures } = (await newest())!.draft
  expect(areas).toEqual({ [pictures[1]!.id]: { x: 100, y: 100, width: 200, height: 120 } })
})

test('elements of pages that are against it are picked by key and mouse', async ({ firefox }) => {
  const hostile = await serveHostilePages()
  const panel = await firefox.openPanelInTab()
  await panel.setUp()
  await panel.expectText(text('panel.empty.title'))
  await leaveForStore(panel.page)
  await firefox.page.bringToFront()
  for (const path of hostilePaths) {
    await firefox.page.goto(`${hostile.url}${path}`)
    // The page has the focus then.
    await firefox.clickAt(700, 500)
    await firefox.askForCapture()
    const hosts = () => firefox.page.evaluate(() => document.querySelectorAll('html > div, dialog > div').length)
    await expect.poll(hosts, path).toBe(1)
    await firefox.page.evaluate(takeCaught)
    firefox.pressKeys('e')
    await expect.poll(hosts, path).toBe(2)
    await firefox.clickAt(250, 230)
    const newest = () => panel.page.evaluate(readNewest)
    await expect.poll(async () => (await newest())?.pictures.length, path).toBe(2)

    const { draft: { pictures, areas, evidence }, pictures: [, data] } = (await newest())!
    expect(evidence).toMatchObject([{ label: 'Buy now', box: buyButton }])
    const seen = await panel.page.evaluate(findColour, { data: data!, colour: green })
    const { left: x, top: y, right, bottom } = seen
    expect(areas).toEqual({ [pictures[1]!.id]: { x, y, width: right - x, height: bottom - y } })
    expect(await panel.page.evaluate(findColour, { data: data!, colour: markBlue })).toMatchObject({ count: 0 })
    expect(await firefox.page.evaluate(takeCaught), path).toEqual([])
  }
  await hostile.close()
})
