import type { Page } from '@playwright/test'
import { stat } from 'node:fs/promises'
import { expect, test } from './support/browser.ts'
import { Site } from './support/site.ts'
import { text } from './support/texts.ts'

const title = 'Web shop, spring round'

test('a file for a mail has smaller screenshots, and the original takes their place on the site', async ({
  kairos,
  pages,
  site: { url },
}) => {
  await kairos.page.setViewportSize({ width: 2_400, height: 1_500 })
  await kairos.page.goto(`${pages.url}pricing.html`)
  const panel = await kairos.openPanel()
  await panel.setUp('Mei', title)
  await panel.describe({ touchpoint: 'Pricing', satisfaction: 4 })
  const original = await (await panel.export()).path()
  await panel.page.getByRole('button', { name: text('panel.export.options') }).click()
  const size = panel.page.getByRole('status').filter({ hasText: 'about' })
  const whole = (await size.textContent())!
  await panel.page.getByRole('button', { name: text('panel.export.forMail') }).click()
  await expect(size).toBeVisible()
  await expect(size).not.toHaveText(whole)
  const about = Number(/about (\d+) kB/.exec((await size.textContent())!)![1]) * 1_000
  const mail = await (await panel.export()).path()
  const [{ size: smaller }, { size: larger }] = [await stat(mail), await stat(original)]
  expect(smaller).toBeLessThan(larger)
  expect(Math.abs(about - smaller) / smaller).toBeLessThan(0.2)

  const site = new Site(await kairos.context.newPage())
  await site.page.goto(url)
  await site.choose(mail)
  await site.takeIn()
  await site.openAudit(title)
  expect(await widthOf(site.page)).toBe(1_600)
  await site.page.goto(url)
  await site.choose(original)
  await expect(site.preview.getByRole('columnheader', { name: text('imports.outcome.betterPictures') })).toBeVisible()
  await site.takeIn()
  await site.openAudit(title)
  expect(await widthOf(site.page)).toBe(2_400)
  await site.page.goto(url)
  await site.choose(mail)
  await expect(site.preview).toContainText(text('imports.preview.nothing'))
  await site.page.getByRole('button', { name: text('imports.preview.close') }).click()
  await site.openAudit(title)
  expect(await widthOf(site.page)).toBe(2_400)
})

/** How wide the screenshot is that the site has of the one touchpoint that was seen, in its own pixels. */
async function widthOf(page: Page): Promise<number> {
  await new Site(page).touchpoint('Pricing').click()
  await page.getByRole('button', { name: /^Enlarge screenshot 1/ }).click()
  const screenshot = page.getByRole('img', { name: /^Screenshot of/ })
  await expect.poll(() => screenshot.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  return screenshot.evaluate((image: HTMLImageElement) => image.naturalWidth)
}
