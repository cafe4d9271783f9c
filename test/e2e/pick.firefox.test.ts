import type { Page } from 'puppeteer-core'
import { findColour } from './support/find-colour.ts'
import { expect, test } from './support/firefox.ts'
import { buyButton, green, hostilePaths, markBlue, serveHostilePages } from './support/hostile-pages.ts'
import { readNewest } from './support/stored-drafts.ts'
import { text } from './support/texts.ts'

/** Turns the panel in a tab into a page that sees its store and hears no keys: those are the sidebar's. */
async function leaveForStore(panel: Page): Promise<void> {
  await panel.evaluate(() => location.assign('/third-party-notices.txt'))
  await expect.poll(() => panel.evaluate(() => location.pathname).catch(() => '')).toContain('notices')
}

test('elements of pages that are against it are picked by key and mouse', async ({ firefox }) => {
  test.setTimeout(180_000)
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
  }
  await hostile.close()
})
