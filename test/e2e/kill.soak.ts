import type { Kairos } from './support/launch.ts'
import { expect, test } from './support/browser.ts'
import { kill, launchKairos } from './support/launch.ts'
import { Panel } from './support/panel.ts'

const kills = 40

test(`what was said to be saved is there after each of ${kills} kills`, async ({ profile, pages }) => {
  test.setTimeout(kills * 30_000)
  for (let saved = 0; saved < kills; saved++) {
    const kairos = await launchKairos(profile, null)
    const panel = await openPanelOn(kairos, `${pages.url}pricing.html`, saved === 0)
    await expect(panel.captured, `after ${saved} kills`).toHaveCount(saved)
    await panel.describe({ touchpoint: 'Pricing', satisfaction: 1 + saved % 5, note: `Number ${saved}` })
    await kill(kairos)
  }
})

async function openPanelOn(kairos: Kairos, address: string, first: boolean): Promise<Panel> {
  await kairos.page.goto(address)
  const panel = await kairos.openPanel()
  if (first)
    await panel.setUp()
  await expect(panel.saveButton).toBeVisible()
  return new Panel(panel.page)
}
