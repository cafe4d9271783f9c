import type { Kairos } from './support/launch.ts'
import type { Panel } from './support/panel.ts'
import { expect, test } from './support/browser.ts'
import { draftsIn, findColour } from './support/drafts.ts'
import { handAt } from './support/hand.ts'
import { hostilePaths, serveHostilePages } from './support/hostile-pages.ts'
import { text } from './support/texts.ts'

test.use({ realWindow: true })

const green: [number, number, number] = [0, 160, 0]
/** What the overlay marks with. */
const blue: [number, number, number] = [47, 86, 216]

const overlayOf = (kairos: Kairos) => kairos.page.locator('div[popover=manual]')

async function setUpOn(kairos: Kairos, address: string): Promise<Panel> {
  await kairos.page.goto(address)
  const panel = await kairos.openPanel()
  await panel.setUp()
  await expect(panel.saveButton).toBeVisible()
  return panel
}

test('elements of pages that are against it are picked with the mouse', async ({ kairos, display }) => {
  test.setTimeout(120_000)
  const hostile = await serveHostilePages()
  const hand = handAt(display)
  const panel = await setUpOn(kairos, `${hostile.url}plain`)
  for (const path of hostilePaths) {
    console.log(path)
    await kairos.page.goto(`${hostile.url}${path}`)
    await kairos.askForCapture()
    await expect(panel.page.getByRole('region', { name: text('panel.page.heading') })).toContainText(`/${path}`)
    await panel.page.getByRole('button', { name: text('panel.evidence.addElement') }).click()
    await expect(overlayOf(kairos)).toBeAttached()
    await kairos.page.evaluate(() => (window as unknown as { arm?: () => void }).arm?.())
    await hand.moveTo(kairos.page, 250, 230)
    await hand.moveTo(kairos.page, 260, 235)
    hand.clickHere()
    await expect.poll(async () => (await draftsIn(panel.page))[0]!.pictures.length).toBe(2)
    const [draft] = await draftsIn(panel.page)
    const [, picture] = draft!.pictures
    const area = draft!.areas![picture!.id]!
    console.log(JSON.stringify([area, draft!.evidence]))
    const seen = await panel.page.evaluate(findColour, { pictureId: picture!.id, colour: green })
    console.log(JSON.stringify(seen))
    console.log(JSON.stringify(await panel.page.evaluate(findColour, { pictureId: picture!.id, colour: blue })))
    console.log(JSON.stringify(await kairos.page.evaluate(() => (window as any).caught)))
  }
  await hostile.close()
})
