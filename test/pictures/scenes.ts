import type { Page } from '@playwright/test'
import type { Kairos } from '../e2e/support/launch.ts'
import type { Panel } from '../e2e/support/panel.ts'
import { expect } from '@playwright/test'
import { Site } from '../e2e/support/site.ts'
import { text } from '../e2e/support/texts.ts'

/** Captures the page that is open, and describes it in the panel as far as it can be before it is saved. */
export async function fillPanel(kairos: Kairos): Promise<Page> {
  await (await kairos.openPanel()).setUp('Mei', 'Modern Business, spring round')
  // The panel once more, in a tab: only a tab can be given the size of the picture.
  const panel: Panel = await kairos.openPanelInTab()
  await panel.page.setViewportSize({ width: 400, height: 820 })
  await panel.choose('Pricing')
  await panel.value('Satisfaction', 2).click()
  await panel.value('Ease', 3).click()
  await panel.value('Feeling', -1).click()
  await panel.page.getByRole('button', { name: text('common.mark.pain') }).click()
  await panel.note.fill('Which plan has private projects? I had to compare line by line.')
  await panel.note.blur()
  return panel.page
}

/** Brings the page to the front that the panel describes, as it is beside a real panel. */
export async function bringToFront(page: Page, panel: Page): Promise<void> {
  await page.bringToFront()
  await expect(panel.getByText(text('panel.page.elsewhere'))).toBeHidden()
}

/** The sample's map as it is first seen. */
export async function showMap(page: Page, address: string): Promise<Page> {
  await page.setViewportSize({ width: 2100, height: 960 })
  await page.goto(address)
  await page.getByRole('button', { name: text('library.sample.open') }).click()
  await expect(new Site(page).touchpoint('Invite a friend')).toBeVisible()
  await expect(page.getByText(text('map.drivers.none.awaited'))).toHaveCount(0, { timeout: 60_000 })
  // The card with the sample was under the pointer.
  await page.mouse.move(0, 0)
  return page
}

/** Ends when the screenshots on the map can be seen, and not only when they are there. */
export async function seePictures(page: Page): Promise<void> {
  // Once more where the map was drawn anew in between.
  await expect(async () => {
    await expect(page.locator('[data-picture]:not([data-state=ready])')).toHaveCount(0)
    const pictures = page.locator('[data-picture]')
    await pictures.evaluateAll((images: HTMLImageElement[]) => Promise.all(images.map(image => image.decode())))
  }).toPass({ timeout: 20_000 })
  await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))))
}
