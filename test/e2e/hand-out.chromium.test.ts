import { readFileSync } from 'node:fs'
import { expect, test } from './support/browser.ts'
import { serve, siteFolder } from './support/folders.ts'
import { Site } from './support/site.ts'
import { text } from './support/texts.ts'

test('a journey is handed out on the site, walked in the panel, and comes back with nothing to join', async ({
  kairos,
  pages,
}) => {
  const served = await serve(siteFolder)
  const site = new Site(await kairos.context.newPage())
  await site.page.goto(served.url)
  await site.page.getByRole('button', { name: text('library.sample.open') }).click()
  await site.page.getByRole('figure').waitFor()
  const title = await site.page.getByRole('heading', { level: 1 }).textContent()
  await site.page.getByRole('button', { name: text('map.share') }).click()
  const download = site.page.waitForEvent('download')
  await site.page.getByRole('button', { name: text('share.handOut.save') }).click()
  const journey = await (await download).path()

  await kairos.page.goto(`${pages.url}faq.html`)
  const panel = await kairos.openPanel()
  const chooser = panel.page.waitForEvent('filechooser')
  await panel.page.getByRole('button', { name: text('panel.given.open') }).click()
  await (await chooser).setFiles({ name: 'shop.kairos', mimeType: 'application/zip', buffer: readFileSync(journey) })
  await expect(panel.page.getByLabel(text('panel.setup.title'))).toHaveValue(title!)
  await panel.page.getByLabel(text('panel.setup.name')).fill('Ada')
  await panel.page.getByRole('button', { name: text('panel.setup.start') }).click()
  await panel.describe({ touchpoint: 'FAQ', satisfaction: 1 })
  const walked = await (await panel.export()).path()

  await site.page.keyboard.press('Escape')
  await site.page.getByRole('link', { name: text('common.app.name') }).click()
  await site.choose({ name: 'ada.kairos', mimeType: 'application/zip', buffer: readFileSync(walked) })
  await site.takeIn()
  // One audit, as before: one auditor and one observation more, and no touchpoint.
  const row = site.page.getByRole('table').last().getByRole('row').last()
  await expect(row).toContainText(/4 auditors.*46 observations.*15 of 18 touchpoints/)
  await expect(site.page.getByRole('table').last().getByRole('link')).toHaveCount(1)
  await served.close()
})
