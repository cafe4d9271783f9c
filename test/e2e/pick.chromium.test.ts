import type { Draft } from '../../core/database/drafts/draft.ts'
import type { Kairos } from './support/launch.ts'
import type { Panel } from './support/panel.ts'
import { expect, test } from './support/browser.ts'
import { findColour, readDrafts } from './support/drafts.ts'
import { handAt } from './support/hand.ts'
import { hostilePaths, serveHostilePages } from './support/hostile-pages.ts'
import { text } from './support/texts.ts'

test.use({ realWindow: true })

/** What the pages sell. */
const green: [number, number, number] = [0, 160, 0]
/** What is marked is edged with. */
const blue: [number, number, number] = [47, 86, 216]
const buyButton = { x: 200, y: 200, width: 160, height: 60 }

const overlayOn = ({ page }: Kairos) => page.locator('html > div[lang], dialog > div[lang]')
const evidenceOf = ({ page }: Panel) => page.getByRole('region', { name: text('panel.evidence.label') })

async function setUpOn(kairos: Kairos, address: string): Promise<Panel> {
  await kairos.page.goto(address)
  const panel = await kairos.openPanel()
  await panel.setUp()
  await expect(panel.saveButton).toBeVisible()
  return panel
}

/** The newest draft, once it has another screenshot. */
async function draftWithTwo(panel: Panel): Promise<Draft> {
  await expect.poll(async () => (await panel.page.evaluate(readDrafts))[0]!.pictures.length).toBe(2)
  return (await panel.page.evaluate(readDrafts))[0]!
}

/** What the page got hold of; undefined where it did not try. */
const caughtBy = ({ page }: Kairos) => page.evaluate(() => (window as unknown as { caught?: string[] }).caught)

for (const path of hostilePaths) {
  test(`an element of a page that is against it is picked with the mouse: ${path}`, async ({ kairos, display }) => {
    const hostile = await serveHostilePages()
    const hand = handAt(display)
    const panel = await setUpOn(kairos, `${hostile.url}${path}#${kairos.extensionId}`)
    await kairos.page.evaluate(() => (window as unknown as { caught?: string[] }).caught?.splice(0))
    await panel.page.getByRole('button', { name: text('panel.evidence.addElement') }).click()
    await expect(overlayOn(kairos)).toBeAttached()
    await hand.moveTo(kairos.page, 250, 230)
    hand.clickHere()

    const { pictures: [, picture], areas, evidence } = await draftWithTwo(panel)
    expect(areas).toEqual({ [picture!.id]: buyButton })
    expect(evidence).toMatchObject([{ kind: 'element', label: 'Buy now', box: buyButton }])
    expect(await panel.page.evaluate(findColour, { pictureId: picture!.id, colour: green }))
      .toMatchObject({ left: 200, top: 200, right: 360, bottom: 260 })
    expect(await panel.page.evaluate(findColour, { pictureId: picture!.id, colour: blue })).toMatchObject({ count: 0 })
    await expect(overlayOn(kairos)).toHaveCount(0)
    expect(await caughtBy(kairos) ?? []).toEqual([])
    await expect(evidenceOf(panel)).toContainText('Element: Buy now')
    await hostile.close()
  })
}
