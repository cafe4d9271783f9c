import type { Hand } from './support/hand.ts'
import type { Kairos } from './support/launch.ts'
import type { Panel } from './support/panel.ts'
import type { StoredDraft } from './support/stored-drafts.ts'
import { expect, test } from './support/browser.ts'
import { findColour } from './support/find-colour.ts'
import { handAt } from './support/hand.ts'
import { buyButton, green, hostilePaths, markBlue, serveHostilePages, takeCaught } from './support/hostile-pages.ts'
import { newestDraft } from './support/stored-drafts.ts'
import { text } from './support/texts.ts'

test.use({ realWindow: true })

const overlayOn = ({ page }: Kairos) => page.locator(':is(html, dialog, main) > div[lang]')
const evidenceOf = ({ page }: Panel) => page.getByRole('region', { name: text('panel.evidence.label') })

/** The newest draft, once it has two screenshots. */
async function draftWithTwo({ page }: Panel): Promise<StoredDraft> {
  await expect.poll(async () => (await newestDraft(page))?.pictures.length).toBe(2)
  return (await newestDraft(page))!
}

test('an element is picked in pages that are against it, that are enlarged, and that fill the screen', async ({
  kairos,
  display,
}) => {
  const hostile = await serveHostilePages()
  const hand = handAt(display)
  await kairos.page.goto(hostile.url)
  const panel = await kairos.openPanel()
  await panel.setUp()
  for (const path of hostilePaths) {
    await test.step(`with the mouse: ${path}`, async () => {
      await captureAt(kairos, panel, `${hostile.url}${path}#${kairos.extensionId}`)
      await pickBuyButton(kairos, panel, hand)
    })
  }
  await captureAt(kairos, panel, `${hostile.url}dark`)
  await test.step('enlarged, it is marked where its screenshot shows it', () => pickEnlarged(kairos, panel, hand))
  await captureAt(kairos, panel, `${hostile.url}filling`)
  await test.step('where the page fills the screen', () => pickInFullScreen(kairos, panel, hand))
  await hostile.close()
})

/** Captures another page, while the panel is open. */
async function captureAt(kairos: Kairos, { page, saveButton }: Panel, address: string): Promise<void> {
  await kairos.page.goto(address)
  await kairos.askForCapture()
  await expect.poll(async () => (await newestDraft(page))?.draft.page?.address).toBe(address)
  await expect(saveButton).toBeVisible()
}

/** The tab in front, enlarged so many times. */
async function enlarge({ worker, page }: Kairos, times: number): Promise<void> {
  await worker.evaluate(async (times) => {
    const [tab] = await chrome.tabs.query({ active: true })
    await chrome.tabs.setZoom(tab.id, times)
  }, times)
  await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBe(times)
}

async function pickEnlarged(kairos: Kairos, panel: Panel, hand: Hand): Promise<void> {
  await enlarge(kairos, 1.5)
  await panel.page.getByRole('button', { name: text('panel.evidence.addElement') }).click()
  await expect(overlayOn(kairos)).toBeAttached()
  await hand.moveTo(kairos.page, 250, 230)
  hand.clickHere()
  const { draft: { pictures, areas, evidence }, pictures: [, picture] } = await draftWithTwo(panel)
  const data = picture!.toString('base64')
  expect(await panel.page.evaluate(findColour, { data, colour: green }))
    .toMatchObject({ left: 300, top: 300, right: 540, bottom: 390 })
  expect(areas).toEqual({ [pictures[1]!.id]: { x: 300, y: 300, width: 240, height: 90 } })
  expect(evidence).toMatchObject([{ box: buyButton }])
  await enlarge(kairos, 1)
}

async function pickInFullScreen(kairos: Kairos, panel: Panel, hand: Hand): Promise<void> {
  await hand.moveTo(kairos.page, 300, 500)
  hand.clickHere()
  await expect.poll(() => kairos.page.evaluate(() => document.fullscreenElement?.tagName)).toBe('MAIN')
  await kairos.askForCapture()
  await draftWithTwo(panel)
  hand.press('e')
  await expect(overlayOn(kairos)).toBeAttached()
  hand.press('Down', 'Return')
  await expect.poll(async () => (await newestDraft(panel.page))?.draft.evidence).toMatchObject([{ label: 'All of it' }])
}

async function pickBuyButton(kairos: Kairos, panel: Panel, hand: Hand): Promise<void> {
  await kairos.page.evaluate(takeCaught)
  await panel.page.getByRole('button', { name: text('panel.evidence.addElement') }).click()
  await expect(overlayOn(kairos)).toBeAttached()
  await hand.moveTo(kairos.page, 250, 230)
  hand.clickHere()

  const { draft: { pictures, areas, evidence }, pictures: [, picture] } = await draftWithTwo(panel)
  expect(areas).toEqual({ [pictures[1]!.id]: buyButton })
  expect(evidence).toMatchObject([{ kind: 'element', label: 'Buy now', box: buyButton }])
  const data = picture!.toString('base64')
  expect(await panel.page.evaluate(findColour, { data, colour: green }))
    .toMatchObject({ left: 200, top: 200, right: 360, bottom: 260 })
  expect(await panel.page.evaluate(findColour, { data, colour: markBlue })).toMatchObject({ count: 0 })
  await expect(overlayOn(kairos)).toHaveCount(0)
  expect(await kairos.page.evaluate(takeCaught)).toEqual([])
  await expect(evidenceOf(panel)).toContainText('Element: Buy now')
}
