import { expect, test } from './support/firefox.ts'
import { bandColours, bandHeight, header, serveLongPages } from './support/long-pages.ts'
import { readBands } from './support/read-bands.ts'
import { readNewest } from './support/stored-drafts.ts'
import { text } from './support/texts.ts'

test('a long page is one picture, each part of it once, and is where it was afterwards', async ({ firefox }) => {
  const long = await serveLongPages()
  const { page } = firefox
  const panel = await firefox.openPanelInTab()
  await panel.setUp()
  await panel.expectText(text('panel.empty.title'))
  // Sees the store and hears no keys: those are the sidebar's.
  await panel.page.evaluate(() => location.assign('/third-party-notices.txt'))
  await expect.poll(() => panel.page.evaluate(() => location.pathname).catch(() => '')).toContain('notices')
  await page.bringToFront()
  await page.goto(`${long.url}bands`)
  await firefox.clickAt(400, 300)
  await page.evaluate(() => scrollTo({ top: 700, behavior: 'instant' }))
  await firefox.askForCapture()
  const newest = () => panel.page.evaluate(readNewest)
  await expect.poll(async () => (await newest())?.pictures.length).toBe(1)
  firefox.pressKeys('f')
  await expect.poll(async () => (await newest())?.pictures.length, { timeout: 30_000 }).toBe(2)

  const { draft, pictures: [, data] } = (await newest())!
  expect(draft.pictures[1]!.height).toBe(await page.evaluate(() => document.documentElement.scrollHeight))
  expect(draft.pictures[1]!.redactions).toMatchObject([{ kind: 'email' }])
  const bands = await panel.page.evaluate(readBands, { data: data!, x: 20 })
  const rows = [header.height, ...bandColours.map(() => bandHeight)]
  expect(bands.slice(0, -1).map(band => band.rows)).toEqual(rows.map(count => expect.closeTo(count, -1.3)))
  expect(await page.evaluate(() => scrollY)).toBe(700)
  await long.close()
})
