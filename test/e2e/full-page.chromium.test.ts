import type { Kairos } from './support/launch.ts'
import type { Panel } from './support/panel.ts'
import { expect, test } from './support/browser.ts'
import { captureAt } from './support/capture-at.ts'
import { stopWorkers } from './support/faults.ts'
import { findColour } from './support/find-colour.ts'
import { bandColours, bandHeight, bar, header, serveLongPages } from './support/long-pages.ts'
import { panelOn } from './support/panel-on.ts'
import { looksOf } from './support/picture-pixels.ts'
import { readBands } from './support/read-bands.ts'
import { newestDraft, newestPictureCount } from './support/stored-drafts.ts'
import { text } from './support/texts.ts'

const fullPageButton = ({ page }: Panel) => page.getByRole('button', { name: text('panel.fullPage.add') })
const progressOf = ({ page }: Panel) => page.getByRole('progressbar', { name: /^Full page: / })

/** Settles once some of a page is taken, and not all of it. */
const hasBegun = (panel: Panel) =>
  expect.poll(() => progressOf(panel).evaluate((line: HTMLProgressElement) => line.value), { intervals: [50] }).toBe(2)

/** Scrolls a page to where its user was reading, and hands over how it is then. */
async function scrollDown({ page }: Kairos, { saveButton }: Panel): Promise<ReturnType<typeof stateOf>> {
  await expect(saveButton).toBeVisible()
  await page.evaluate(() => scrollTo({ top: 700, behavior: 'instant' }))
  return page.evaluate(stateOf)
}

async function begin(panel: Panel): Promise<void> {
  await fullPageButton(panel).click()
  await hasBegun(panel)
}

/** Takes the full page, and hands over the second picture of the draft. */
async function takeFullPage(panel: Panel) {
  await fullPageButton(panel).click()
  const told = () => panel.page.getByRole('alert').allInnerTexts()
  const taken = () => newestPictureCount(panel.page)
  // As fast as a browser may, a long one takes half a minute.
  await expect.poll(async () => await taken() === 2 || (await told()).length > 0, { timeout: 120_000 }).toBe(true)
  expect(await taken(), (await told()).join()).toBe(2)
  const { draft, pictures } = (await newestDraft(panel.page))!
  return { picture: draft.pictures[1]!, bytes: pictures[1]!, data: pictures[1]!.toString('base64') }
}

type FullPage = Awaited<ReturnType<typeof takeFullPage>>

/** How a page is left: where it is scrolled to, and what styles its elements have. */
function stateOf(): { top: number, styles: (string | null)[] } {
  const styles = [...document.querySelectorAll('*')].map(element => element.getAttribute('style'))
  return { top: scrollY, styles }
}

/** Nearly all of a band, whose edges packing blurs. */
const nearly = (colour: number[], rows: number) => ({
  colour: colour.map(value => expect.closeTo(value, -1.6)),
  rows: expect.closeTo(rows, -1.3),
})

const headerAndBands = [nearly(header.colour, header.height), ...bandColours.map(each => nearly(each, bandHeight))]

/** Called off or cut off, it leaves the page as it was and the draft with its first picture alone. */
async function expectAsBefore(kairos: Kairos, panel: Panel, before: ReturnType<typeof stateOf>): Promise<void> {
  await expect(progressOf(panel)).toBeHidden()
  await expect.poll(() => kairos.page.evaluate(stateOf)).toEqual(before)
  expect(await newestPictureCount(panel.page)).toBe(1)
}

async function expectEachPartOnce(kairos: Kairos, panel: Panel, { picture, data }: FullPage): Promise<void> {
  const { height, width } = await kairos.page.evaluate(() => ({
    height: document.documentElement.scrollHeight,
    width: document.documentElement.clientWidth,
  }))
  expect([picture.width, picture.height]).toEqual([width, height])
  const bands = await panel.page.evaluate(readBands, { data, x: 20 })
  expect(bands.slice(0, -1)).toEqual(headerAndBands)
  const fixed = await panel.page.evaluate(findColour, { data, colour: bar.colour })
  const windowHeight = await kairos.page.evaluate(() => innerHeight)
  expect(picture.viewport?.height).toBe(windowHeight)
  expect([fixed.top, fixed.bottom])
    .toEqual([windowHeight - bar.height, windowHeight].map(y => expect.closeTo(y, -1.3)))
}

async function expectAddressCovered(kairos: Kairos, panel: Panel, { picture, bytes }: FullPage): Promise<void> {
  const [address] = await kairos.page.locator('b').evaluateAll(elements => elements.map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    return { x: x + 3, y: y + scrollY + 3, width: width - 6, height: height - 6 }
  }))
  const looks = await looksOf(panel.page, bytes, [address!], picture.width)
  expect(looks).toEqual([{ isPaintedOver: true, hasLight: false }])
  expect(picture.redactions).toMatchObject([{ kind: 'email' }])
}

test('a page that is scrolled down is left as it was, whether it is taken or called off', async ({ kairos }) => {
  const long = await serveLongPages()
  const panel = await panelOn(kairos, `${long.url}bands`)
  const alert = panel.page.getByRole('alert')
  const before = await scrollDown(kairos, panel)

  await test.step('it can be called off by Escape in the panel', async () => {
    await panel.page.keyboard.press('f')
    await hasBegun(panel)
    await panel.page.keyboard.press('Escape')
    await expectAsBefore(kairos, panel, before)
  })
  await test.step('by the button', async () => {
    await begin(panel)
    await panel.page.getByRole('button', { name: text('common.action.cancel') }).click()
    await expectAsBefore(kairos, panel, before)
  })
  await test.step('by Escape in the page', async () => {
    await begin(panel)
    await kairos.page.keyboard.press('Escape')
    await expectAsBefore(kairos, panel, before)
  })
  await test.step('a long page is one picture, each part of it once, what is private is covered', async () => {
    const taken = await takeFullPage(panel)
    await expectEachPartOnce(kairos, panel, taken)
    await expectAddressCovered(kairos, panel, taken)
    expect(await kairos.page.evaluate(stateOf)).toEqual(before)
  })
  await test.step('it is called off by another page', async () => {
    await begin(panel)
    await kairos.page.reload()
    await expect(alert).toContainText(text('panel.notice.pageChangedTitle'))
    expect(await newestPictureCount(panel.page)).toBe(2)
  })
  await long.close()
})

test('a worker that is stopped in the middle leaves the page as it was', async ({ kairos }) => {
  const long = await serveLongPages()
  const panel = await panelOn(kairos, `${long.url}bands`)
  const before = await scrollDown(kairos, panel)
  await begin(panel)
  await stopWorkers(kairos)
  await expect(panel.page.getByRole('alert')).toContainText(text('panel.notice.interruptedTitle'))
  expect(await kairos.page.evaluate(stateOf)).toEqual(before)
  expect(await newestPictureCount(panel.page)).toBe(1)
  await long.close()
})

test('a page is taken to its end, wherever it scrolls, or as far as a picture may go', async ({ kairos, admin }) => {
  const long = await serveLongPages()
  const panel = await panelOn(kairos, `${long.url}inner`)
  await expect(panel.saveButton).toBeVisible()

  await test.step('what scrolls within a page is taken in its place, beside what does not', async () => {
    const { picture, data } = await takeFullPage(panel)
    const height = await kairos.page.evaluate(() => document.querySelector('main')!.scrollHeight)
    expect(picture.height).toBe(height)
    const bands = await panel.page.evaluate(readBands, { data, x: 140 })
    expect(bands.slice(0, -1)).toEqual(headerAndBands)
  })
  await test.step('a page of others is as high as it is long', async () => {
    await captureAt(kairos, panel, `${admin.url}production/index.html`)
    const height = await kairos.page.evaluate(() => document.documentElement.scrollHeight)
    expect((await takeFullPage(panel)).picture.height).toBe(height)
  })
  await test.step('a page that never ends is taken as far as a picture may go, and that is said', async () => {
    // A high window takes few steps, of which the browser allows two a second.
    await kairos.page.setViewportSize({ width: 1590, height: 2500 })
    await captureAt(kairos, panel, `${long.url}endless`)
    const { picture } = await takeFullPage(panel)
    expect(picture.height).toBe(20_000)
    await expect(panel.page.getByRole('alert')).toContainText(text('panel.notice.cutTitle'))
    await expect(panel.page.getByRole('alert')).toContainText('20000 px')
  })
  await long.close()
})
