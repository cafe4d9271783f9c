import { expect, test } from './support/firefox.ts'
import { bandColours, bandHeight, header, serveLongPages } from './support/long-pages.ts'
import { readBands } from './support/read-bands.ts'
import { readNewest } from './support/stored-drafts.ts'
import { text } from './support/texts.ts'

test('a long page is one picture, each part of it once, can be called off and has an end', async ({ firefox }) => {
  const long = await serveLongPages()
  const { page } = firefox
  const panel = await firefox.openPanelInTab()
  await panel.setUp()
  await panel.expectText(text('panel.empty.title'))
  // Sees the store and hears no keys: those are the sidebar's.
  await panel.page.evaluate(() => location.assign('/third-party-notices.txt'))
  await expect.poll(() => panel.page.evaluate(() => location.pathname).catch(() => '')).toContain('notices')
  await page.bringToFront()
  const pictures = async () => (await panel.page.evaluate(readNewest))?.pictures.length
  const capture = async (path: string, scrolled: number) => {
    await page.goto(`${long.url}${path}`)
    await firefox.clickAt(400, 300)
    await page.evaluate(top => scrollTo({ top, behavior: 'instant' }), scrolled)
    await firefox.askForCapture()
    await expect.poll(pictures).toBe(1)
  }

  await test.step('it is called off, and the page is where it was', async () => {
    await capture('bands', 700)
    firefox.pressKeys('f')
    await expect.poll(() => page.evaluate(() => scrollY), { intervals: [20] }).toBeGreaterThan(700)
    firefox.pressKeys('Escape')
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(700)
    expect(await pictures()).toBe(1)
  })

  await test.step('each part of a page is in its picture once', async () => {
    firefox.pressKeys('f')
    await expect.poll(pictures, { timeout: 30_000 }).toBe(2)
    const { draft, pictures: [, data] } = (await panel.page.evaluate(readNewest))!
    expect(draft.pictures[1]!.height).toBe(await page.evaluate(() => document.documentElement.scrollHeight))
    expect(draft.pictures[1]!.redactions).toMatchObject([{ kind: 'email' }])
    const bands = await panel.page.evaluate(readBands, { data: data!, x: 20 })
    const rows = [header.height, ...bandColours.map(() => bandHeight)]
    expect(bands.slice(0, -1).map(band => band.rows)).toEqual(rows.map(count => expect.closeTo(count, -1.3)))
    expect(await page.evaluate(() => scrollY)).toBe(700)
  })

  await test.step('a page that never ends is taken as far as a picture may go', async () => {
    await capture('endless', 0)
    firefox.pressKeys('f')
    await expect.poll(pictures, { timeout: 60_000 }).toBe(2)
    const { draft } = (await panel.page.evaluate(readNewest))!
    expect(draft.pictures[1]!.height).toBe(20_000)
  })
  await long.close()
})
